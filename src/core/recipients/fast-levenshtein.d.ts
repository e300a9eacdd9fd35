/** The package ships no types. */
declare module "fast-levenshtein" {
  const levenshtein: { get(first: string, second: string): number };
  export default levenshtein;
}
