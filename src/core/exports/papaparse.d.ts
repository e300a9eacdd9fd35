/**
 * The part of papaparse used here. Its published types pull in Node's, with which `process` would compile in core; the file's
 * own path is imported so that those are not looked up.
 */
declare module "papaparse/papaparse.js" {
  const papa: {
    unparse(
      rows: readonly (readonly string[])[],
      options: { delimiter: string; newline: string; quotes: boolean }
    ): string;
  };
  export default papa;
}
