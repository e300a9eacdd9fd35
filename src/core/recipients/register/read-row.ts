import { parseOneAddress } from "../../mail/address.ts";
import { isWithinDomain, toAsciiDomain } from "../../mail/address-domain.ts";
import { withoutInvisible } from "../../mail/visible.ts";
import { isSharedDomain } from "../domain-shape.ts";
import type { ColumnKind } from "./columns.ts";
import { type ClientNumber, clientNumber } from "./number-text.ts";
import { type ClientDraft, LONGEST_NAME, type RegisterFault, type RegisterFaultCode } from "./register-draft.ts";

const MAX_SHOWN = 60;
const MAX_CELL = 4_000;
/** UTF-8 read as Windows-1252, letters that were lost, and those of an old Mac (a capital, or a florin sign, within a word). */
const BROKEN =
  /\ufffd|[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2018-\u203a\u20ac\u2122]|â€|(?<=\p{Ll})[À-ÖØ-Þ](?=\p{Ll})|ƒ(?=\p{Ll})/u;
/** What a spreadsheet would take for a formula (OWASP, CSV injection); a telephone number or `- geen -` is none. */
const FORMULA = /^(?:=|@(?![\w-]+\.)|[+-](?=[^\d\s.+-]))/;
/** What Excel (in English and Dutch) and LibreOffice write where a formula has no result. */
const NO_RESULT =
  /^(?:#(?:value!|ref!|name\?|div\/0!|num!|null!|n\/a|spill!|calc!|waarde!|verw!|naam\?|deel\/0!|getal!|leeg!|n\/b|overloop!)|(?:err|fout):\d{3})$/i;

export type FaultOf = (code: RegisterFaultCode, cell: string) => void;

/** Takes one row apart; null: no client. What is wrong with a cell is told, and the rest of the row is taken. */
export function readRow(
  cells: readonly string[],
  kinds: readonly ColumnKind[],
  own: readonly string[],
  fault: FaultOf
): ClientDraft | null {
  const sound = cells.map((cell, at) => soundCell(cell, kinds[at] ?? "skip", fault));
  const of = (kind: ColumnKind): string[] => sound.filter((cell, at) => kinds[at] === kind && cell !== "");
  const name = nameOf(of);
  if (name === "") {
    fault("no-name", sound.find((cell, at) => cell !== "" && kinds[at] !== "bsn") ?? "");
    return null;
  }
  if (name.length > LONGEST_NAME || !/\p{L}.*[\p{L}\p{N}]/u.test(name)) {
    fault("bad-name", name);
    return null;
  }
  if (BROKEN.test(name)) fault("broken-letters", name);
  const { addresses, strayDomains } = addressesOf(of("address"), own, fault);
  const domains = [...strayDomains, ...of("domain").flatMap((cell) => domainsOf(cell, own, fault))];
  const numbers = (["bsn", "rsin", "kvk"] as const).flatMap((kind) => numbersOf(kind, of(kind), fault));
  const [reference = ""] = of("reference");
  return { reference, name, domains: [...new Set(domains)], addresses: [...new Set(addresses)], numbers };
}

function soundCell(cell: string, kind: ColumnKind, fault: FaultOf): string {
  const text = withoutInvisible(cell.slice(0, MAX_CELL))
    .replace(/^'(?=[=+@-])/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (kind === "skip" || !(FORMULA.test(text) || NO_RESULT.test(text))) return text;
  fault("formula", kind === "bsn" ? "" : text);
  return "";
}

function nameOf(of: (kind: ColumnKind) => string[]): string {
  const [whole = ""] = of("name");
  const [surname = ""] = of("surname");
  if (surname === "") return whole;
  const first = of("given-name")[0] ?? of("initials")[0] ?? "";
  const person = [first, of("prefix")[0] ?? "", surname].filter((part) => part !== "").join(" ");
  // A list of organisations has its contacts in the columns of persons.
  return whole === "" ? person : whole;
}

function addressesOf(cells: readonly string[], own: readonly string[], fault: FaultOf) {
  const addresses: string[] = [];
  const strayDomains: string[] = [];
  for (const text of cells.flatMap(apart)) {
    const parsed = parseOneAddress(text.replace(/^mailto:/i, ""));
    if (parsed?.ok === true) {
      if (own.some((domain) => isWithinDomain(parsed.domain, domain))) fault("own-domain", text);
      else addresses.push(parsed.address.toLowerCase());
    } else if (/^@?[^@\s]+\.[^@\s]+$/.test(text) && !text.startsWith("<")) {
      strayDomains.push(...domainsOf(text, own, fault));
    } else if (!isNothing(text)) fault("bad-address", text);
  }
  return { addresses, strayDomains };
}

/** `https://www.kantoor.nl/contact` says `kantoor.nl`. */
function domainsOf(cell: string, own: readonly string[], fault: FaultOf): string[] {
  return apart(cell).flatMap((text) => {
    if (isNothing(text)) return [];
    const bare = text
      .replace(/^[a-z]+:\/\//i, "")
      .replace(/[/?#:].*$/, "")
      .replace(/^(?:.*@|www\.)/i, "");
    const domain = toAsciiDomain(bare);
    if (domain === null || domain.startsWith("[")) fault("bad-domain", text);
    else if (isSharedDomain(domain)) fault("public-provider-domain", text);
    else if (own.some((mine) => isWithinDomain(domain, mine))) fault("own-domain", text);
    else return [domain];
    return [];
  });
}

/** One cell may hold several. */
function apart(cell: string): string[] {
  const parts = cell.includes("<") ? cell.split(/;/) : cell.split(/[;,|\s]+/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** What people write where there is nothing. */
function isNothing(text: string): boolean {
  return /^(?:[-–.?/]+|n\.?v\.?t\.?|geen|nvt|n\/a|none|null|onbekend|unknown)$/i.test(text);
}

function numbersOf(kind: ClientNumber, cells: readonly string[], fault: FaultOf): ClientDraft["numbers"] {
  return cells.flatMap((cell) => {
    if (isNothing(cell)) return [];
    const digits = clientNumber(kind, cell);
    if (digits !== null) return [{ kind, digits }];
    fault(`bad-${kind}`, kind === "kvk" ? cell : "");
    return [];
  });
}

export function shownFault(line: number, code: RegisterFaultCode, cell: string): RegisterFault {
  return { line, code, cell: cell.slice(0, MAX_SHOWN) };
}
