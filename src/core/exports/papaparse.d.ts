/**
 * The part of papaparse used here. Its published types pull in Node's, with which `process` would compile in core; the
 * file's own path is imported so that those are not looked up. The minified file, because the other one asks for Node's
 * `stream`, which a bundler for the browser cannot give.
 */
declare module "papaparse/papaparse.min.js" {
  const papa: {
    /** `step` gets one row at a time. */
    parse(
      text: string,
      options: {
        delimiter: string;
        quoteChar: string;
        step: (row: { data: string[]; errors: readonly { type: string }[] }, parser: { abort(): void }) => void;
      }
    ): void;
    /** The first rows alone, with the delimiter found out. */
    parse(
      text: string,
      options: { preview: number; skipEmptyLines: boolean }
    ): { meta: { delimiter: string }; errors: readonly { type: string }[] };
    unparse(
      rows: readonly (readonly string[])[],
      options: { delimiter: string; newline: string; quotes: boolean }
    ): string;
  };
  export default papa;
}

declare module "papaparse/papaparse.js" {
  export { default } from "papaparse/papaparse.min.js";
}
