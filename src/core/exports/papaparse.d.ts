/**
 * The part of papaparse used here. Its published types pull in Node's, with which `process` would compile in core; the
 * file's own path is imported so that those are not looked up. The minified file, because the other one asks for Node's
 * `stream`, which a bundler for the browser cannot give.
 */
declare module "papaparse/papaparse.min.js" {
  const papa: {
    /** Told as much as is given; with `hasMore` the last row is left, and `cursor` says where it begins. */
    Parser: new (options: {
      delimiter: string;
      quoteChar: string;
      newline: string;
    }) => {
      parse(
        text: string,
        base: 0,
        hasMore: boolean
      ): { data: string[][]; errors: readonly { type: string }[]; meta: { cursor: number } };
    };
    /** How its first row ends. */
    parse(text: string, options: { delimiter: string; quoteChar: string; preview: 1 }): { meta: { linebreak: string } };
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
