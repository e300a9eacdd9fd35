import type { Bookkeeping } from "./audit-file.ts";
import type { BankStatement } from "./bank-statement.ts";
import type { PayrollReturn } from "./loonaangifte.ts";
import type { IncomeTaxInstance } from "./xbrl.ts";

/** One of each, with published specimen numbers. */
export const payrollReturn: PayrollReturn = {
  year: 2025,
  taxNumber: "823456780L01",
  firm: "Bakkerij Zuiderwoude B.V.",
  software: "Salaris Pakket 12",
  employees: [
    { bsn: "123456782", name: "Hoekstra", initials: "M", born: "1961-03-14", number: "7", wage: 3100 },
    { bsn: "111222333", name: "Yıldız & Zn.", initials: "F", born: "1984-07-27", number: "8", wage: 2850 }
  ]
};

export const incomeTax: IncomeTaxInstance = {
  year: 2024,
  bsn: "211551557",
  name: "Dijkstra",
  born: "1990-01-19",
  amounts: { IncomeFromEmployment: 41250, MortgageInterestDeductible: 6120, AggregateIncome: 35130 }
};

export const bookkeeping: Bookkeeping = {
  year: 2025,
  firm: "Schildersbedrijf Dijkstra",
  taxNumber: "319072356B01",
  software: "Boekhoud Pakket",
  relations: [{ id: "1001", name: "Vermeulen Advies", iban: "NL91ABNA0417164300", taxNumber: "249566758B01" }],
  bookings: [
    { account: "1300", text: "Factuur 2025-00012 Vermeulen", cents: 121_000 },
    { account: "8000", text: "Omzet hoog", cents: -100_000 },
    { account: "1500", text: "Btw hoog", cents: -21_000 }
  ]
};

export const bankStatement: BankStatement = {
  iban: "NL91ABNA0417164300",
  holder: "M. Hoekstra",
  number: 112,
  opening: 250_000,
  lines: [
    {
      date: "2025-01-24",
      cents: 285_000,
      party: "Bakkerij Zuiderwoude B.V.",
      iban: "NL20INGB0001234567",
      text: "Salaris januari 2025"
    },
    {
      date: "2025-01-28",
      cents: -61_200,
      party: "Belastingdienst",
      iban: "NL86INGB0002445588",
      text: "Inkomstenbelasting 2024 betalingskenmerk, voorlopige aanslag"
    }
  ]
};
