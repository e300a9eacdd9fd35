import { declared, element, group } from "./markup.ts";

export interface IncomeTaxInstance {
  readonly year: number;
  readonly bsn: string;
  readonly name: string;
  /** `yyyy-mm-dd`. */
  readonly born: string;
  /** Concept name without prefix -> whole euros. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** Dutch taxonomies are numbered from the year after the one they report on: NT16 in 2022. */
function entryPoint(report: string, year: number): string {
  const taxonomy = `nt${year - 2005}/bd/${year}1208`;
  return `http://www.nltaxonomie.nl/${taxonomy}/entrypoints/bd-rpt-${report}-${year}.xsd`;
}

const namespaces = (year: number): string => {
  const dictionary = `http://www.nltaxonomie.nl/nt${year - 2005}/bd/${year}1208/dictionary`;
  return [
    'xmlns:xbrli="http://www.xbrl.org/2003/instance"',
    'xmlns:link="http://www.xbrl.org/2003/linkbase"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:iso4217="http://www.xbrl.org/2003/iso4217"',
    `xmlns:bd-i="${dictionary}/bd-data"`,
    `xmlns:bd-t="${dictionary}/bd-tuples"`
  ].join(" ");
};

function context(scheme: string, identifier: string, year: number): string {
  const entity = group("xbrli:entity", [
    `<xbrli:identifier scheme="www.belastingdienst.nl/${scheme}">${identifier}</xbrli:identifier>`
  ]);
  const period = group("xbrli:period", [
    element("xbrli:startDate", `${year}-01-01`),
    element("xbrli:endDate", `${year}-12-31`)
  ]);
  return group("xbrli:context", [entity, period], 'id="Msg"');
}

const unit = group("xbrli:unit", [element("xbrli:measure", "iso4217:EUR")], 'id="EUR"');

function fact(name: string, value: string | number, isAmount: boolean): string {
  const about = isAmount ? 'contextRef="Msg" unitRef="EUR" decimals="INF"' : 'contextRef="Msg"';
  return `<bd-i:${name} ${about}>${value}</bd-i:${name}>`;
}

/** An income tax return of a person (SBR, `bd-rpt-ihz-aangifte`). */
export function incomeTaxXbrl({ year, bsn, name, born, amounts }: IncomeTaxInstance): string {
  return declared(
    group(
      "xbrli:xbrl",
      [
        `<link:schemaRef xlink:type="simple" xlink:href="${entryPoint("ihz-aangifte", year)}"/>`,
        context("burgerservicenummer", bsn, year),
        unit,
        fact("Surname", name, false),
        fact("BirthDate", born, false),
        ...Object.entries(amounts).map(([concept, euros]) => fact(concept, euros, true))
      ],
      namespaces(year)
    )
  );
}

/** A VAT return of a sole trader: the old VAT number in its context holds the BSN. `vatNumber`: `123456782B01`. */
export function vatReturnXbrl(year: number, vatNumber: string, turnover: number): string {
  return declared(
    group(
      "xbrli:xbrl",
      [
        `<link:schemaRef xlink:type="simple" xlink:href="${entryPoint("ob-aangifte", year)}"/>`,
        context("omzetbelastingnummer", vatNumber, year),
        unit,
        fact("TaxedTurnoverSuppliesServicesGeneralTariff", turnover, true),
        fact("ValueAddedTaxSuppliesServicesGeneralTariff", Math.round(turnover * 0.21), true)
      ],
      namespaces(year)
    )
  );
}
