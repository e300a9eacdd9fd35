/**
 * Whether two digits are a known tax period: 00 (a year), 01 to 12 (months), 21, 24, 27 and 30 (quarters).
 * Source: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5; mijnbedrijfs.nl/coderingenaanslagen.html.
 */
export function isTaxPeriod(two: string): boolean {
  return /^(?:0\d|1[0-2]|21|24|27|30)$/.test(two);
}
