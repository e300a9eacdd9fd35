/**
 * Whether two digits are a known tax period: 00 (a year), 01 to 12 (months), 21, 24, 27 and 30 (quarters).
 * Source: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5; mijnbedrijfs.nl/coderingenaanslagen.html.
 */
export function isTaxPeriod(period: number): boolean {
  return (period >= 0 && period <= 12) || period === 21 || period === 24 || period === 27 || period === 30;
}
