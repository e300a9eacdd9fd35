/** What a column of a client list may hold. `skip`: nothing that is taken. */
export const columnKinds = [
  "skip",
  "name",
  "given-name",
  "initials",
  "prefix",
  "surname",
  "domain",
  "address",
  "bsn",
  "rsin",
  "kvk",
  "reference"
] as const;

export type ColumnKind = (typeof columnKinds)[number];

/** Words of a header, folded and without signs, in Dutch and English as client systems export them. */
const HEADERS: Readonly<Record<Exclude<ColumnKind, "skip">, RegExp>> = {
  address:
    /^(?:.* )?(?:e ?mail|mail|email ?adres(?:sen)?|mailadres|e mail ?adres(?:sen)?|emailaddress|email address(?:es)?)(?: .*)?$/,
  domain:
    /^(?:(?:e ?mail|mail|web|internet) ?)?(?:domein|domeinen|domeinnaam|domain|domains|domain name|website|site|webadres|url|internetadres|internet|webpagina|homepage|web)$/,
  bsn: /^(?:bsn|bsn ?nr|bsn ?nummer|burgerservicenummer|sofi ?nummer|sofinr|citizen service number)(?: .*)?$/,
  rsin: /^(?:rsin|rsin ?nr|rsin ?nummer|fiscaal ?nummer|fi nummer|btw ?(?:nummer|nr|id|identificatie ?nummer)|vat(?: number| no| id)?|omzetbelastingnummer|tax (?:number|id))$/,
  kvk: /^(?:(?:kvk|k v k) ?(?:nr|(?:dossier ?|inschrijf ?)?nummer)?|(?:inschrijf|dossier)nummer kvk|handelsregister(?:nummer)?|kamer van koophandel(?:nummer)?|coc(?: number| no)?|chamber of commerce(?: number)?)$/,
  reference:
    /^(?:(?:klant|client|clienten|relatie|debiteur|debiteuren|dossier|customer|account) ?(?:nummer|nr|no|number|code|id)|nummer|number|nr|code|id)$/,
  "given-name": /^(?:voornaam|voornamen|roepnaam|first ?name|given ?names?|forenames?)$/,
  initials: /^(?:voorletter\(?s?\)?|voorletters|initialen|initials)$/,
  prefix: /^(?:tussenvoegsels?|tussenv|tussenvoegsel\(s\)|voorvoegsels?|prefix|infix|surname prefix|middle ?name)$/,
  surname: /^(?:achternaam|familienaam|geslachtsnaam|geboortenaam|last ?name|surname|family ?name)$/,
  name: /^(?:naam(?: 1)?|namen|naam (?:van )?(?:de )?(?:client|klant|relatie|bedrijf|debiteur|firma|organisatie|onderneming)|tenaamstelling|(?:client|klant|relatie|bedrijfs?|debiteur|debiteuren|firma|organisatie|onderneming|handels|account|volledige|weergave|statutaire|company|customer|client|full|business|trade|organi[sz]ation|legal|display) ?naam|(?:client|customer|company|full|business|trade|organi[sz]ation|legal|display|account|relation) ?name|name|names|bedrijf|klant|client|clienten|clients|relatie|debiteur|organisatie|company|customer|organi[sz]ation)$/
};

/** The order matters: `e-mailadres klant` is an address, not a name. */
const ORDER = Object.keys(HEADERS) as readonly Exclude<ColumnKind, "skip">[];

/** What the header cell says its column holds. */
export function headerKind(cell: string): ColumnKind {
  const words = cell
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}()]+/gu, " ")
    .trim();
  return ORDER.find((kind) => HEADERS[kind].test(words)) ?? "skip";
}

/** Rows that a column without a header is judged by. */
const LOOKED_AT = 50;

/** What the cells of a column look like, for a list without headers. Numbers are never guessed: nine digits could be anything. */
export function contentKind(cells: readonly string[]): ColumnKind {
  const filled = cells.filter((cell) => cell.trim() !== "").slice(0, LOOKED_AT);
  const share = (form: RegExp): number => filled.filter((cell) => form.test(cell.trim())).length / filled.length;
  if (filled.length === 0) return "skip";
  if (share(/^[^\s@]+@[^\s@]+\.[a-z]{2,}/i) > 0.6) return "address";
  if (share(/^@?(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/?$/i) > 0.6) return "domain";
  return share(/\p{L}{2}/u) > 0.6 ? "name" : "skip";
}

export interface Columns {
  readonly kinds: readonly ColumnKind[];
  /** Index of the row that names the columns; -1: none does. */
  readonly header: number;
}

/** Titles and empty lines may stand above the header. */
const HEADER_WITHIN = 10;
const MOST_COLUMNS = 200;

/**
 * Recognises the columns: by the row with the most known headers among the first, else by what the cells look like. One
 * column of each kind counts, of addresses and domains all.
 */
export function recogniseColumns(rows: readonly (readonly string[])[]): Columns {
  const candidates = rows.slice(0, HEADER_WITHIN).map((cells) => cells.slice(0, MOST_COLUMNS).map(headerKind));
  const counts = candidates.map((kinds) => kinds.filter((kind) => kind !== "skip").length);
  const most = Math.max(0, ...counts);
  const header = most === 0 ? -1 : counts.indexOf(most);
  const named = candidates[header];
  if (named !== undefined && !looksLikeData(rows[header] ?? [])) return { kinds: onceEach(named), header };
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  );
  const columns = Array.from({ length: width }, (_, at) => contentKind(rows.map((row) => row[at] ?? "")));
  return { kinds: onceEach(columns), header: -1 };
}

function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes("@") && cell.includes("."));
}

function onceEach(kinds: readonly ColumnKind[]): ColumnKind[] {
  const many: readonly ColumnKind[] = ["address", "domain", "skip"];
  return kinds.map((kind, at) => (many.includes(kind) || kinds.indexOf(kind) === at ? kind : "skip"));
}

/** Whether clients can be made of it: something must name them. */
export function namesClients({ kinds }: Columns): boolean {
  return kinds.includes("name") || kinds.includes("surname");
}
