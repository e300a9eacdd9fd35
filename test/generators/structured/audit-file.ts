import { declared, element, group, money } from "./markup.ts";

export type AuditFileVersion = "CLAIR2" | "3.1" | "3.2" | "3.2.1" | "4.0";

export interface Relation {
  readonly id: string;
  readonly name: string;
  readonly iban: string;
  /** Tax number as the bookkeeping has it; a sole trader's old one holds the BSN. */
  readonly taxNumber: string;
}

export interface Bookkeeping {
  readonly year: number;
  readonly firm: string;
  readonly taxNumber: string;
  readonly software: string;
  readonly relations: readonly Relation[];
  /** Cents; positive is debit. */
  readonly bookings: readonly { readonly account: string; readonly text: string; readonly cents: number }[];
}

const odb = "http://www.odb.belastingdienst.nl/Belastingdienst/BCPP";
const namespaces: Readonly<Record<AuditFileVersion, string>> = {
  CLAIR2: "",
  "3.1": "http://www.auditfiles.nl/XAF/3.1",
  "3.2": "http://www.auditfiles.nl/XAF/3.2",
  "3.2.1": `${odb}/1.0/structures/XmlAuditfileFinancieel3.2.1`,
  "4.0": `${odb}/1.1/structures/XmlauditfileXAF_4.0`
};

/** An XML audit file of a bookkeeping year, in the shape of its version. */
export function auditFile(version: AuditFileVersion, books: Bookkeeping): string {
  if (version === "CLAIR2") return declared(clair2(books), "ISO-8859-1");
  const company = group("company", [
    element("companyIdent", "1"),
    element("companyName", books.firm),
    element("taxRegistrationCountry", "NL"),
    element("taxRegIdent", books.taxNumber),
    group("customersSuppliers", books.relations.map(customer)),
    group("generalLedger", accounts(books).map(ledgerAccount)),
    group("transactions", [element("linesCount", books.bookings.length), journal(books)])
  ]);
  const parts = [header(version, books), company];
  return declared(group("auditfile", parts, `xmlns="${namespaces[version]}"`));
}

function header(version: AuditFileVersion, { year, software }: Bookkeeping): string {
  return group("header", [
    element("fiscalYear", year),
    element("startDate", `${year}-01-01`),
    element("endDate", `${year}-12-31`),
    element("curCode", "EUR"),
    element("dateCreated", `${year + 1}-03-02`),
    element("softwareDesc", software),
    element("softwareVersion", version === "4.0" ? "12.1" : "7.0")
  ]);
}

function customer({ id, name, iban, taxNumber }: Relation): string {
  return group("customerSupplier", [
    element("custSupID", id),
    element("custSupName", name),
    element("taxRegistrationCountry", "NL"),
    element("taxRegIdent", taxNumber),
    element("custSupTp", "C"),
    group("bankAccount", [element("bankAccNr", iban)])
  ]);
}

function accounts({ bookings }: Bookkeeping): string[] {
  return [...new Set(bookings.map(({ account }) => account))].sort();
}

function ledgerAccount(account: string): string {
  const type = Number(account) < 4000 ? "B" : "P";
  return group("ledgerAccount", [
    element("accID", account),
    element("accDesc", `Rekening ${account}`),
    element("accTp", type)
  ]);
}

function journal({ year, bookings }: Bookkeeping): string {
  const lines = bookings.map(({ account, text, cents }, index) =>
    group("trLine", [
      element("nr", index + 1),
      element("accID", account),
      element("docRef", `${year}-${String(index + 1).padStart(5, "0")}`),
      element("effDate", `${year}-01-31`),
      element("desc", text),
      element("amnt", money(Math.abs(cents))),
      element("amntTp", cents < 0 ? "C" : "D")
    ])
  );
  const transaction = [element("nr", 1), element("desc", "Memoriaal"), element("periodNumber", 1), ...lines];
  return group("journal", [element("jrnID", "90"), element("desc", "Memoriaal"), group("transaction", transaction)]);
}

function clair2(books: Bookkeeping): string {
  const head = group("header", [
    element("auditfileVersion", "CLAIR2.00.00"),
    element("companyID", "1"),
    element("taxRegistrationNr", books.taxNumber),
    element("companyName", books.firm),
    element("fiscalYear", books.year),
    element("productID", books.software)
  ]);
  const relations = books.relations.map(({ id, name, iban, taxNumber }) =>
    group("customerSupplier", [
      element("custSupID", id),
      element("companyName", name),
      element("taxRegistrationNr", taxNumber),
      element("bankAccountNr", iban)
    ])
  );
  const ledger = accounts(books).map((account) => group("ledgerAccount", [element("accountID", account)]));
  return group("auditfile", [
    head,
    group("generalLedger", ledger),
    group("customersSuppliers", relations),
    group("transactions", [journal(books)])
  ]);
}
