/**
 * The part of papaparse used here. Its published types pull in Node's, with which `process` would compile in core; the file's
 * own path is imported so that those are not looked up.
 */
declare module "papaparse/papaparse.js" {
  const papa: {
    /** `delimiter`: empty to find it out. `step` gets one row at a time. */
    parse(
      text: string,
      options: {
        delimiter: string;
        skipEmptyLines: boolean;
        step: (row: { data: string[]; errors: readonly { type: string }[] }) => void;
      }
    ): void;
    unparse(
      rows: readonly (readonly string[])[],
      options: { delimiter: string; newline: string; quotes: boolean }
    ): string;
  };
  export default papa;
}
