import { declared, element, group, money } from "./markup.ts";

export interface BankLine {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** Positive comes in. */
  readonly cents: number;
  readonly party: string;
  readonly iban: string;
  readonly text: string;
}

export interface BankStatement {
  readonly iban: string;
  readonly holder: string;
  readonly number: number;
  readonly opening: number;
  readonly lines: readonly BankLine[];
}

const closing = ({ opening, lines }: BankStatement): number => lines.reduce((sum, { cents }) => sum + cents, opening);
const sign = (cents: number): string => (cents < 0 ? "DBIT" : "CRDT");
const amount = (cents: number): string => `<Amt Ccy="EUR">${money(Math.abs(cents))}</Amt>`;

/** A statement of account in SEPA's form (camt.053). */
export function camt053(statement: BankStatement, version: "001.02" | "001.08" = "001.02"): string {
  const { iban, holder, number, opening, lines } = statement;
  const balance = (code: string, cents: number): string =>
    group("Bal", [
      group("Tp", [group("CdOrPrtry", [element("Cd", code)])]),
      amount(cents),
      element("CdtDbtInd", sign(cents))
    ]);
  const content = [
    element("Id", `STMT-${number}`),
    group("Acct", [
      group("Id", [element("IBAN", iban)]),
      element("Ccy", "EUR"),
      group("Ownr", [element("Nm", holder)])
    ]),
    balance("OPBD", opening),
    balance("CLBD", closing(statement)),
    ...lines.map(camtEntry)
  ];
  const head = group("GrpHdr", [
    element("MsgId", `MSG-${number}`),
    element("CreDtTm", `${lines[0]?.date ?? "2025-01-31"}T06:00:00`)
  ]);
  const message = group("BkToCstmrStmt", [head, group("Stmt", content)]);
  return declared(group("Document", [message], `xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.${version}"`));
}

function camtEntry({ date, cents, party, iban, text }: BankLine, index: number): string {
  const side = cents < 0 ? "Cdtr" : "Dbtr";
  return group("Ntry", [
    element("NtryRef", index + 1),
    amount(cents),
    element("CdtDbtInd", sign(cents)),
    group("BookgDt", [element("Dt", date)]),
    group("NtryDtls", [
      group("TxDtls", [
        group("RltdPties", [
          group(side, [element("Nm", party)]),
          group(`${side}Acct`, [group("Id", [element("IBAN", iban)])])
        ]),
        group("RmtInf", [element("Ustrd", text)])
      ])
    ])
  ]);
}

const short = (date: string): string => date.slice(2).replaceAll("-", "");
const comma = (cents: number): string => money(Math.abs(cents)).replace(".", ",");

/** The same in SWIFT's form (MT940): `:61:` a booking, `:86:` what it is about, broken at 65 characters. */
export function mt940(statement: BankStatement): string {
  const { iban, number, opening, lines } = statement;
  const first = short(lines[0]?.date ?? "2025-01-31");
  const last = short(lines.at(-1)?.date ?? "2025-01-31");
  const balance = (cents: number, day: string): string => `${cents < 0 ? "D" : "C"}${day}EUR${comma(cents)}`;
  const bookings = lines.flatMap(({ date, cents, party, iban: other, text }) => [
    `:61:${short(date)}${short(date).slice(2)}${cents < 0 ? "D" : "C"}${comma(cents)}NTRFNONREF`,
    ...broken(`:86:/IBAN/${other}/NAME/${party}/REMI/${text}`)
  ]);
  return [
    `:20:${number}`,
    `:25:${iban}EUR`,
    `:28C:${number}/1`,
    `:60F:${balance(opening, first)}`,
    ...bookings,
    `:62F:${balance(closing(statement), last)}`,
    "-",
    ""
  ].join("\r\n");
}

function broken(line: string): string[] {
  return line.match(/.{1,65}/g) ?? [line];
}
