import { describe, expect, it } from "vitest";
import { recogniseColumns } from "../../../../src/core/recipients/register/columns.ts";
import { importRegister } from "../../../../src/core/recipients/register/import-register.ts";
import { readRegisterRows } from "../../../../src/core/recipients/register/register-rows.ts";
import { sealRegister } from "../../../../src/core/recipients/register/seal-register.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { row, workbookParts, worksheet } from "../../../generators/documents/ooxml-workbook.ts";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

async function imported(file: string | Uint8Array<ArrayBuffer>) {
  const read = await readRegisterRows(typeof file === "string" ? bytesOf(file) : file);
  if (!read.ok) throw new Error(read.problem);
  const columns = recogniseColumns(read.rows.map(({ cells }) => cells));
  return { columns, ...importRegister(read.rows, columns, ["kantoor.nl"]) };
}

describe("columns", () => {
  const cases: readonly (readonly [header: string, kinds: string])[] = [
    ["Klantnaam;E-mailadres;Website;BSN;KvK-nummer", "name address domain bsn kvk"],
    ["Client name,Email address,Domain,VAT number,CoC number", "name address domain rsin kvk"],
    ["Klantnummer;Achternaam;Tussenvoegsel;Voorletters;E-mail", "reference surname prefix initials address"],
    ["Bedrijfsnaam;E-mail 1;E-mail 2;Telefoon;Burgerservicenummer", "name address address skip bsn"],
    ["Code;Naam relatie;E-maildomein;BTW-identificatienummer;K.v.K. nummer", "reference name domain rsin kvk"],
    ["Naam contactpersoon;Naam klant;Inschrijfnummer KvK;Webpagina", "skip name kvk domain"],
    ["Relatie\tFiscaal nummer\tOpmerking", "name rsin skip"]
  ];
  it.each(cases)("%s", async (header, kinds) => {
    expect((await imported(`${header}\nx\n`)).columns).toEqual({ kinds: kinds.split(" "), header: 0 });
  });
  it("stand below a title", async () => {
    expect((await imported("Klanten 2026;;\n;;\nNaam;E-mail;\nZon;z@zon.nl;\n")).columns.header).toBe(2);
  });
  it("without a header are told by their cells, and numbers are not guessed", async () => {
    const { columns } = await imported("Jansen;j@jansen.nl;123456782\nSmit;s@smit.nl;111222333\n");
    expect(columns).toEqual({ kinds: ["name", "address", "skip"], header: -1 });
  });
});

describe("one row", () => {
  const HEADER = "Naam;E-mail;Domein;BSN;RSIN;KvK\n";
  const cases: readonly (readonly [what: string, row: string, client: object])[] = [
    ["several addresses in one cell", "A B;a@ab.nl, c@ab.nl / ;;;;", { addresses: ["a@ab.nl", "c@ab.nl"] }],
    ["a name with its address", 'A B;"Jan <J@AB.nl>";;;;', { addresses: ["j@ab.nl"] }],
    ["a name with a comma", 'A B;"Jansen, Jan <J@AB.nl>";;;;', { addresses: ["j@ab.nl"] }],
    ["a website", "A B;;https://www.ab.nl/contact?x=1;;;", { domains: ["ab.nl"] }],
    ["a domain among the addresses", "A B;@ab.nl;;;;", { domains: ["ab.nl"] }],
    ["an IDN", "A B;;münchen.de;;;", { domains: ["xn--mnchen-3ya.de"] }],
    ["a BSN with dots", "A B;;;1234.56.782;;", { numbers: [{ kind: "bsn", digits: "123456782" }] }],
    [
      "a BSN that a spreadsheet took its zero from",
      "A B;;;36000012;;",
      { numbers: [{ kind: "bsn", digits: "036000012" }] }
    ],
    ["a VAT number", "A B;;;;NL123456782B01;", { numbers: [{ kind: "rsin", digits: "123456782" }] }],
    ["a number of the trade register", "A B;;;;;12 34 56 78", { numbers: [{ kind: "kvk", digits: "12345678" }] }],
    ["words for nothing", "A B;geen;n.v.t.;-;;onbekend", { addresses: [], domains: [], numbers: [] }],
    ["invisible letters", "A\u200b B\u202e;a@\u200bab.nl;;;;", { name: "A B", addresses: ["a@ab.nl"] }]
  ];
  it.each(cases)("%s", async (_, cells, client) => {
    const { clients, faultCount } = await imported(HEADER + cells);
    expect(clients).toMatchObject([client]);
    expect(faultCount).toBe(0);
  });

  const faults: readonly (readonly [what: string, row: string, code: string, cell: string, kept: number])[] = [
    ["no name", ";a@ab.nl;;;;", "no-name", "a@ab.nl", 0],
    ["a name of digits", "12345;;;;;", "bad-name", "12345", 0],
    ["letters read in a wrong encoding", "CafÃ© Zon;;;;;", "broken-letters", "CafÃ© Zon", 1],
    ["letters that are lost", "Caf\ufffd Zon;;;;;", "broken-letters", "Caf\ufffd Zon", 1],
    ["letters of an old Mac", "CafÄn MƒlderZon;;;;;", "broken-letters", "CafÄn MƒlderZon", 1],
    ["a formula that gave no result", "#WAARDE!;a@ab.nl;;;;", "formula", "#WAARDE!", 0],
    ["one of LibreOffice", "A B;Err:510;;;;", "formula", "Err:510", 1],
    ["a formula for an address", "A B;=A1&A2;;;;", "formula", "=A1&A2", 1],
    ["a command for a spreadsheet", "A B;;@SUM(A1);;;", "formula", "@SUM(A1)", 1],
    ["two at signs", "A B;a@b@c.nl;;;;", "bad-address", "a@b@c.nl", 1],
    ["no domain", "A B;;zon;;;", "bad-domain", "zon", 1],
    ["a public provider as a domain", "A B;;gmail.com;;;", "public-provider-domain", "gmail.com", 1],
    ["what others have names under as a domain", "A B;;co.uk;;;", "public-provider-domain", "co.uk", 1],
    ["a colleague as a client", "A B;x@kantoor.nl;;;;", "own-domain", "x@kantoor.nl", 1],
    ["the office's own domain", "A B;;mail.kantoor.nl;;;", "own-domain", "mail.kantoor.nl", 1],
    ["a BSN with a typing error, and not its digits", "A B;;;123456783;;", "bad-bsn", "", 1],
    ["a number that is too short", "A B;;;;;123", "bad-kvk", "123", 1]
  ];
  it.each(faults)("%s: told with its line", async (_, cells, code, cell, kept) => {
    const { clients, faults: told } = await imported(`${HEADER}\n${cells}`);
    expect(told).toContainEqual({ line: 3, code, cell });
    expect(clients).toHaveLength(kept);
  });
});

describe("a whole list", () => {
  const doubles: readonly (readonly [what: string, one: string, other: string])[] = [
    ["capitals and accents", "Café Zon", "CAFE ZON"],
    ["the spelling of the company's form", "Zon B.V.", "Zon bv"],
    ["the order of the names", "Jan Jansen", "Jansen, Jan"],
    ["a title", "P. Jansen", "Dhr. P. Jansen"]
  ];
  it.each(doubles)("rows that differ but for %s are one client", async (_, one, other) => {
    const { clients, merged } = await imported(`Naam;E-mail\n"${one}";a@zon.nl\n"${other}";b@zon.nl\n`);
    expect(clients).toMatchObject([{ name: one, addresses: ["a@zon.nl", "b@zon.nl"] }]);
    expect(merged).toBe(1);
  });
  it("a company and its holding are two, and empty rows are counted", async () => {
    const { clients, emptyRows } = await imported("Naam;E-mail\nZon B.V.;a@zon.nl\n;\nZon Holding B.V.;b@zon.nl\n");
    expect([clients.length, emptyRows]).toEqual([2, 1]);
  });
  const two: readonly (readonly [what: string, list: string])[] = [
    ["client numbers", "Klantnummer;Naam;E-mail\n1;J. Jansen;a@x.nl\n2;J. Jansen;b@x.nl\n"],
    ["BSNs", "Naam;BSN\nJ. Jansen;123456782\nJ. Jansen;111222333\n"]
  ];
  it.each(two)("of one name but with two %s are two clients", async (_, list) => {
    expect((await imported(list)).clients).toHaveLength(2);
  });
  it("in Windows-1252", async () => {
    const bytes = new Uint8Array([...bytesOf("Naam;E-mail\nCaf"), 0xe9, ...bytesOf(" Zon;z@zon.nl\n")]);
    expect((await imported(bytes)).clients).toMatchObject([{ name: "Café Zon" }]);
  });
  it("in an Excel workbook, the first sheet only, with the rows as Excel counts them", async () => {
    const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = worksheet(
      row(1, text("A1", "Naam") + text("B1", "E-mail")) +
        row(4, text("A4", "Zon &amp; Zee") + text("B4", "z@zon.nl")) +
        row(6, `${text("A6", "Smit")}<c r="B6"><f>A1</f></c>`)
    );
    const file = await zipOf({ ...workbookParts(), "xl/worksheets/blad.dat": sheet });
    const { clients, faults } = await imported(file);
    expect(clients.map(({ name }) => name)).toEqual(["Zon & Zee", "Smit"]);
    expect(faults).toEqual([{ line: 6, code: "formula", cell: "=A1" }]);
  });
  const refused: readonly (readonly [what: string, bytes: Uint8Array<ArrayBuffer>, problem: string])[] = [
    ["an empty file", bytesOf(""), "empty"],
    ["blank lines", bytesOf("\n\n"), "not-a-list"],
    ["a PDF", bytesOf("%PDF-1.7"), "not-a-list"],
    ["a table of a web page that is called .xls", bytesOf("\n<table><tr><td>Naam</td></tr></table>"), "not-a-list"],
    ["noise", Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 32), "not-a-list"],
    ["half a workbook", bytesOf("PK\u0003\u0004 xl/workbook.xml"), "empty"]
  ];
  it.each(refused)("%s is refused", async (_, bytes, problem) => {
    expect(await readRegisterRows(bytes)).toEqual({ ok: false, problem });
  });
  it("ten thousand hostile rows throw nothing", async () => {
    const cells = ['"', "=1", "\u202e\u2066", "a@b@c", "x".repeat(5_000), "\ud800", "'; DROP", "أحمد", "-", "\0"];
    const list = Array.from({ length: 10_000 }, (_, at) => `${cells[at % 10]};${cells[(at * 7) % 10]};${at}`);
    const { faults } = await imported(`Naam;E-mail;BSN\n${list.join("\n")}`);
    expect(faults.length).toBeLessThanOrEqual(201);
  });
});

it("what is kept holds no number, and one person has one key whatever he is called by", async () => {
  const { clients } = await imported("Naam;BSN;RSIN;KvK\nA B;123456782;;\nC D;;123456782;12345678\n");
  const kept = await sealRegister(clients, async (text) => `key of ${text.length} ${text.startsWith("kvk")}`);
  expect(kept).toEqual([
    { id: "c1", name: "A B", domains: [], addresses: [], numbers: ["key of 16 false"] },
    { id: "c2", name: "C D", domains: [], addresses: [], numbers: ["key of 16 false", "key of 12 true"] }
  ]);
  expect(JSON.stringify(kept)).not.toContain("123456782");
});
