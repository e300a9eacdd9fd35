import { declared, element, group } from "./markup.ts";

export interface Employee {
  readonly bsn: string;
  readonly name: string;
  readonly initials: string;
  /** `yyyy-mm-dd`. */
  readonly born: string;
  readonly number: string;
  /** Whole euros in the period. */
  readonly wage: number;
}

export interface PayrollReturn {
  readonly year: number;
  /** `123456789L01`. */
  readonly taxNumber: string;
  readonly firm: string;
  readonly software: string;
  readonly employees: readonly Employee[];
  readonly encoding?: "UTF-8" | "ISO-8859-1";
}

/** A payroll return as software sends it: collective part first, then an income relation for each employee. */
export function loonaangifte({ year, taxNumber, firm, software, employees, encoding }: PayrollReturn): string {
  const total = employees.reduce((sum, { wage }) => sum + wage, 0);
  const unit = [
    element("LhNr", taxNumber),
    element("NmIP", firm),
    group("TijdvakAangifte", [
      element("DatAanvTv", `${year}-01-01`),
      element("DatEindTv", `${year}-01-31`),
      group("VolledigeAangifte", [
        group("CollectieveAangifte", [element("TotLnLbPh", total), element("IngLbPh", Math.round(total * 0.3))]),
        ...employees.map((employee) => relation(employee, year))
      ])
    ])
  ];
  const message = group("Bericht", [
    element("IdBer", `${taxNumber}${year}01`),
    element("DatTdAanm", `${year}-02-03T09:15:00`),
    element("ContPers", "Salarisadministratie"),
    element("GebrSwPakket", software)
  ]);
  const namespace = `xmlns="http://xml.belastingdienst.nl/schemas/Loonaangifte/${year}/01" version="2.0"`;
  return declared(group("Loonaangifte", [message, group("AdministratieveEenheid", unit)], namespace), encoding);
}

function relation(employee: Employee, year: number): string {
  return group("InkomstenverhoudingInitieel", [
    element("NumIV", 1),
    element("DatAanv", `${year - 2}-03-01`),
    element("PersNr", employee.number),
    group("NatuurlijkPersoon", [
      element("SofiNr", employee.bsn),
      element("Voorl", employee.initials),
      element("SignNm", employee.name),
      element("Gebdat", employee.born)
    ]),
    group("Inkomstenperiode", [element("DatAanv", `${year}-01-01`), element("SrtIV", 15), element("LbTab", "012")]),
    group("Werknemersgegevens", [
      element("LnLbPh", employee.wage),
      element("LnSV", employee.wage),
      element("IngLbPh", Math.round(employee.wage * 0.3)),
      element("VakBsl", Math.round(employee.wage * 0.08))
    ])
  ]);
}
