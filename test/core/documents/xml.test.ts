import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import type { DocumentReading } from "../../../src/core/documents/reading.ts";
import { auditFile } from "../../generators/structured/audit-file.ts";
import { camt053 } from "../../generators/structured/bank-statement.ts";
import { adf } from "../../generators/structured/clair1.ts";
import { loonaangifte } from "../../generators/structured/loonaangifte.ts";
import { bankStatement, bookkeeping, incomeTax, payrollReturn } from "../../generators/structured/samples.ts";
import { ublInvoice } from "../../generators/structured/ubl-invoice.ts";
import { incomeTaxXbrl, vatReturnXbrl } from "../../generators/structured/xbrl.ts";

const read = (content: string, name = "a.xml", encoding: BufferEncoding = "utf8"): Promise<DocumentReading> =>
  readDocument({ name, bytes: new Uint8Array(Buffer.from(content, encoding)) });

const kinds: [kind: string, name: string, content: string, lines: string[]][] = [
  [
    "a payroll return",
    "lh.xml",
    loonaangifte(payrollReturn),
    [
      "xml: Loonaangifte http://xml.belastingdienst.nl/schemas/Loonaangifte/2025/01",
      "LhNr: 823456780L01",
      "SofiNr: 123456782",
      "Gebdat: 1961-03-14",
      "SofiNr: 111222333",
      "SignNm: Yıldız & Zn."
    ]
  ],
  [
    "a payroll return of 2009",
    "lh.xml",
    loonaangifte({ ...payrollReturn, year: 2009 }),
    ["xml: Loonaangifte http://xml.belastingdienst.nl/schemas/Loonaangifte/2009/01", "SofiNr: 111222333"]
  ],
  [
    "an income tax instance",
    "ihz.xbrl",
    incomeTaxXbrl(incomeTax),
    [
      "identifier scheme: www.belastingdienst.nl/burgerservicenummer",
      "identifier www.belastingdienst.nl/burgerservicenummer: 211551557",
      "AggregateIncome: 35130"
    ]
  ],
  [
    "a sole trader's VAT return",
    "ob.xbrl",
    vatReturnXbrl(2023, "123456782B01", 48_000),
    [
      "identifier scheme: www.belastingdienst.nl/omzetbelastingnummer",
      "identifier www.belastingdienst.nl/omzetbelastingnummer: 123456782B01"
    ]
  ],
  [
    "an audit file of 2003",
    "a.adf",
    auditFile("CLAIR2", bookkeeping),
    ["xml: auditfile", "taxRegistrationNr: 319072356B01"]
  ],
  ...(["3.1", "3.2", "3.2.1", "4.0"] as const).map((version): [string, string, string, string[]] => [
    `an audit file ${version}`,
    "a.xaf",
    auditFile(version, bookkeeping),
    ["taxRegIdent: 319072356B01", "custSupName: Vermeulen Advies", "taxRegIdent: 249566758B01", "amnt: 1210.00"]
  ]),
  ["a bank statement", "a.xml", camt053(bankStatement), ["IBAN: NL91ABNA0417164300", "Amt Ccy: EUR", "Amt: 2850.00"]],
  ["an invoice", "a.xml", ublInvoice({ number: "F1", seller: "A", vatId: "NL1", buyer: "B", cents: 100 }), ["ID: F1"]]
];

describe("the kinds of XML an office meets", () => {
  it.each(kinds)("%s: a name and its value on one line", async (_, name, content, lines) => {
    const reading = await read(content, name);
    expect(reading).toMatchObject({ type: "xml", status: "read" });
    expect(reading.text.split("\n")).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    ["3.2", "http://www.auditfiles.nl/XAF/3.2"],
    ["4.0", "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0"]
  ] as const)("the first line of an audit file %s names it", async (version, namespace) => {
    expect((await read(auditFile(version, bookkeeping))).text.split("\n")[0]).toBe(`xml: auditfile ${namespace}`);
  });

  it("the first line of an XBRL instance names its entry point, wherever it stands", async () => {
    const [first] = (await read(incomeTaxXbrl(incomeTax))).text.split("\n");
    expect(first).toMatch(/^xml: xbrl http:\/\/www\.xbrl\.org\/2003\/instance .*bd-rpt-ihz-aangifte-2024\.xsd$/);
  });

  it("records stand apart by an empty line", async () => {
    const people = "<l><p><n>a</n><b>1</b></p><p><n>b</n><b>2</b></p></l>";
    expect((await read(people)).text).toBe("xml: l\nn: a\nb: 1\n\nn: b\nb: 2");
  });

  it.each([["ADF", "a.adf", adf(bookkeeping), "319072356B01   Schildersbedrijf Dijkstra"]])(
    "%s stays the text it is",
    async (_, name, content, part) => {
      expect(await read(content, name, "latin1")).toMatchObject({ type: "text", status: "read", text: content });
      expect(content).toContain(part);
    }
  );
});

const details: [name: string, xml: string, text: string][] = [
  ["the five entities and numbered ones", "<a>&lt;&amp;&gt;&quot;&apos;&#49;&#x32;</a>", "xml: a\na: <&>\"'12"],
  ["other entities stay as written", '<a b="&x;">&nbsp;&bsn;</a>', "xml: a\na b: &x;\na: &nbsp;&bsn;"],
  ["mixed content in its order", "<a>een <b>twee</b> drie</a>", "xml: a\na: een\nb: twee\na: drie"],
  ["CDATA joins the text around it", "<a>12<![CDATA[34<5]]>6</a>", "xml: a\na: 1234<56"],
  [
    "a comment is a line and splits no number",
    "<a>1234<!-- door Pakket -->56782</a>",
    "xml: a\na: 123456782\ndoor Pakket"
  ],
  ["an instruction is a line", '<?xml version="1.0"?><?kind aangifte?><a>x</a>', "xml: a\nkind aangifte\na: x"],
  ["a value broken over lines is one line", "<bsn>\n  123\n  456782\n</bsn>", "xml: bsn\nbsn: 123 456782"],
  ["attributes before the text they explain", '<p bsn="123456782">Jan</p>', "xml: p\np bsn: 123456782\np: Jan"],
  ["an attribute that names the text stands with it", '<v naam="bsn">1</v>', "v naam: bsn\nv bsn: 1"],
  ["and with no other text", '<v naam="bsn"><w>1</w>2</v>', "v naam: bsn\nw: 1\nv: 2"],
  ["empty elements and attributes make no line", '<a b=""><c/><d></d>x</a>', "xml: a\na: x"],
  [
    "a schema's place goes to the first line",
    '<a xmlns:i="u:i" i:schemaLocation="u:a a.xsd">x</a>',
    "xml: a u:i u:a a.xsd\na: x"
  ],
  ["what a DTD declares is a line", '<!DOCTYPE a [<!ENTITY bsn "123456782">]><a>&bsn;</a>', 'ENTITY bsn "123456782"']
];

describe("how XML becomes lines", () => {
  it.each(details)("%s", async (_, content, text) => {
    const reading = await read(content);
    expect(reading.status).toBe("read");
    expect(reading.text).toContain(text);
  });
});

describe("damaged XML: what could be read, and that it is damaged", () => {
  it.each([
    ["cut off in the middle", "<a><SofiNr>123456782</SofiNr><b>te"],
    ["cut off in a tag", '<a><SofiNr>123456782</SofiNr><b c="x'],
    ["a wrong end tag", "<a><SofiNr>123456782</SofiNrs></a>"],
    ["an end tag too many", "<a><SofiNr>123456782</SofiNr></a></a>"],
    ["garbage behind the end", "<a><SofiNr>123456782</SofiNr></a> en nog wat"],
    ["a second document behind the first", "<a><SofiNr>123456782</SofiNr></a><a>1</a>"],
    ["an attribute without quotes", "<a><SofiNr nr=1>123456782</SofiNr></a>"],
    ["a comment without an end", "<a><SofiNr>123456782</SofiNr></a><!-- "],
    ["a tag inside a tag", "<a><b <SofiNr>123456782</SofiNr></a>"]
  ])("%s", async (_, content) => {
    const reading = await read(content);
    expect(reading).toMatchObject({ type: "xml", status: "partly-read", reason: "damaged" });
    expect(reading.text).toContain("123456782");
  });

  it("the filling of a mainframe behind the end is no damage", async () => {
    expect(await read(`${loonaangifte(payrollReturn)}\u001a\0\0`)).toMatchObject({ status: "read" });
  });

  it("a file that breaks off keeps the beginning of an attribute", async () => {
    expect((await read('<?xml version="1.0"?><a bsn="123456782')).text).toContain("a bsn: 123456782");
  });
});

describe("encodings", () => {
  const name = "<?xml version='1.0' encoding='ISO-8859-1'?><n>André</n>";
  it.each([
    ["UTF-8", Buffer.from(name.replace("ISO-8859-1", "UTF-8"))],
    ["ISO-8859-1", Buffer.from(name, "latin1")],
    ["windows-1252", Buffer.from(name.replace("ISO-8859-1", "windows-1252"), "latin1")],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${name.replace("ISO-8859-1", "UTF-16")}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(name.replace("ISO-8859-1", "UTF-16"), "utf16le")]
  ])("%s", async (_, bytes) => {
    expect(await readDocument({ name: "a", bytes: new Uint8Array(bytes) })).toMatchObject({
      type: "xml",
      status: "read",
      text: "xml: n\nn: André"
    });
  });
});

describe("what is XML", () => {
  it.each([
    ["xml", "a.txt", "<?xml version='1.0'?><a/>"],
    ["xml", "a", "<Loonaangifte xmlns='x'><b>1</b></Loonaangifte>"],
    ["xml", "a.txt", "<!-- gemaakt door -->\n<auditfile><header/></auditfile>\n"],
    ["xml", "a.xaf", "<auditfile><header>"],
    ["xml", "a.xml", "<table><row>1</row></table>"],
    ["html", "a.txt", "<table><tr><td>1</td></tr></table>"],
    ["html", "a.xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>"],
    ["html", "a.txt", "<!doctype html><p>x</p>"],
    ["text", "a.txt", "<b>vet</b>"],
    ["text", "a.txt", "<naam> hier invullen"],
    ["text", "a.txt", "a < b en <c>"]
  ])("%s: %s", async (type, name, content) => {
    expect((await read(content, name)).type).toBe(type);
  });

  it("a text that calls itself an audit file is read as the text it is, and says so", async () => {
    expect(await read("geen xml", "a.xaf")).toMatchObject({ type: "text", reason: "name-and-content-differ" });
  });
});

describe("files inside XML", () => {
  const invoice = (bytes: Uint8Array, name = "f.pdf") =>
    ublInvoice({
      number: "1",
      seller: "A",
      vatId: "B",
      buyer: "C",
      cents: 1,
      attachment: { name, mime: "x/y", bytes }
    });
  const payroll = new TextEncoder().encode(loonaangifte(payrollReturn));

  it("XML in base64 is read", async () => {
    const reading = await read(invoice(payroll));
    expect(reading).toMatchObject({ type: "xml", status: "read" });
    const [inside] = reading.places ?? [];
    expect(inside?.inside).toEqual(["EmbeddedDocumentBinaryObject"]);
    expect(reading.text.slice(inside?.start)).toContain("SofiNr: 123456782");
  });

  it("XML written out inside XML is read", async () => {
    const inside = `<bericht><inhoud><![CDATA[${loonaangifte(payrollReturn)}]]></inhoud></bericht>`;
    expect((await read(inside)).text).toContain("SofiNr: 123456782");
  });

  it.each([
    ["a database", "klanten.sqlite", "SQLite format 3\0", "unknown-type"],
    ["a video", "film.mp4", "\0\0\0\x18ftypisom", "unknown-type"],
    ["a picture of which nothing is left", "scan.png", "\x89PNG\r\n\x1a\n", "damaged"]
  ])("%s in base64 makes the document partly read", async (_, name, start, reason) => {
    const file = new Uint8Array(Buffer.from(start + "\0".repeat(200), "latin1"));
    expect(await read(invoice(file, name))).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["EmbeddedDocumentBinaryObject"], reason }]
    });
  });

  it("files inside files have an end, and what was left out is said", async () => {
    let content = loonaangifte(payrollReturn);
    for (let depth = 0; depth < 4; depth++) content = invoice(new TextEncoder().encode(content));
    const reading = await read(content);
    expect(reading.status === "partly-read" || reading.text.includes("123456782")).toBe(true);
  });

  it("a long code stays text", async () => {
    const code = "QWxnZW1lbmUgdm9vcndhYXJkZW4gZW4gYWxsZSBhbmRlcmUgc3R1a2tlbiB2YW4gaGV0IGthbnRvb3I=";
    expect((await read(`<a>${code}</a>`)).text).toBe(`xml: a\na: ${code}`);
  });
});

describe("XML made to be slow or large", { timeout: 30_000 }, () => {
  const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  const employee = "<p><SofiNr>123456782</SofiNr><SignNm>Hoekstra</SignNm><LnLbPh>3100</LnLbPh></p>\n";
  it.each([
    ["a billion laughs", `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l30; 123456782</a>`, 20_000],
    ["20 MB of records", `<a>${employee.repeat(250_000)}</a>`, 20_000_000],
    ["a million open elements", `<a>123456782${"<b>".repeat(1_000_000)}`, 3_100_000],
    ["a million wrong end tags", `<a>123456782${"</b>".repeat(1_000_000)}`, 4_100_000],
    ["a million comments in one text", `<a>123456782${"<!--x-->".repeat(1_000_000)}</a>`, 8_100_000],
    ["a million references", `<a>123456782${"&amp;".repeat(1_000_000)}</a>`, 5_100_000],
    ["a value of 10 MB", `<a>123456782 ${" \n".repeat(5_000_000)}</a>`, 10_100_000],
    ["an attribute of 10 MB", `<a b="123456782 ${"x&lt;".repeat(2_000_000)}`, 10_100_000],
    ["10 MB of less-than signs", `<a>123456782${"<".repeat(10_000_000)}`, 10_100_000],
    ["a million namespaces", `<a>123456782${"<b xmlns='u'/>".repeat(500_000)}</a>`, 7_100_000]
  ])("%s is read in one go", async (_, content, most) => {
    const reading = await read(content);
    expect(reading.text).toContain("123456782");
    expect(reading.text.length).toBeLessThan(most);
  });
});
