import type { PartName } from "../reading.ts";

/** Words that stand for a letter. */
export const letterWords: Readonly<Record<string, string>> = {
  "{": "{",
  "}": "}",
  "\\": "\\",
  "~": "\u00a0",
  _: "-",
  tab: "\t",
  "\t": "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " "
};

export const lineWords = new Set(["par", "line", "sect", "page", "column", "softline", "softpage", "lbr", "\r", "\n"]);
export const cellWords = new Set(["cell", "nestcell"]);
export const rowWords = new Set(["row", "nestrow"]);

/** What a group is for, by the word it starts with. */
export type Destination =
  | { readonly kind: "part"; readonly part: PartName }
  /** Stands in the text around it. */
  | { readonly kind: "inline" }
  | { readonly kind: "skip" }
  | { readonly kind: "fonts" }
  | { readonly kind: "object" }
  | { readonly kind: "picture" }
  /** Holds the text twice: for old readers, and then in Unicode. */
  | { readonly kind: "twice" }
  | { readonly kind: "unicode" }
  | { readonly kind: "html" };

const part = (name: PartName): Destination => ({ kind: "part", part: name });

const named: Readonly<Record<string, Destination>> = {
  fonttbl: { kind: "fonts" },
  objdata: { kind: "object" },
  pict: { kind: "picture" },
  upr: { kind: "twice" },
  ud: { kind: "unicode" },
  htmltag: { kind: "html" },
  footnote: part("footnotes"),
  annotation: part("comments"),
  shptxt: part("text-box"),
  dptxbxtext: part("text-box")
};

const headers = ["header", "headerl", "headerr", "headerf"];
const footers = ["footer", "footerl", "footerr", "footerf"];
const properties =
  "title subject author keywords doccomm comment company manager category operator hlinkbase staticval".split(" ");
/** Groups that old readers skip and that hold text of the document all the same. */
const inline = "shpinst shppict do nesttableprops userprops result fldrslt".split(" ");
const skipped = (
  "colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator filetbl themedata colorschememapping " +
  "datastore latentstyles xmlnstbl nonshppict shprslt nonesttables fldinst ftnsep ftnsepc ftncn aftnsep aftnsepc " +
  "aftncn xe tc txe rxe template falt panose fname objclass objname objalias objsect sn sv atnid atnauthor atnref " +
  "atntime atndate atrfstart atrfend bkmkstart bkmkend pntxta pntxtb propname docvar creatim revtim printim buptim " +
  "formfield datafield mhtmltag background pgptbl fontemb fontfile passwordhash private keycode"
).split(" ");

const all = new Map<string, Destination>([
  ...Object.entries(named),
  ...headers.map((word) => [word, part("header")] as const),
  ...footers.map((word) => [word, part("footer")] as const),
  ...properties.map((word) => [word, part("properties")] as const),
  ...inline.map((word) => [word, { kind: "inline" }] as const),
  ...skipped.map((word) => [word, { kind: "skip" }] as const)
]);

/** Null for words that open no group of their own. `isOptional`: written after `\*`, "skip what you do not know". */
export function destinationOf(word: string, isOptional: boolean): Destination | null {
  return all.get(word) ?? (isOptional ? { kind: "skip" } : null);
}

const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850
};

/** Code page of a font's `\fcharset`; undefined where that says "the document's". */
export const codePageOfCharset = (charset: number): number | undefined => charsets[charset];

/** Code pages that have words of their own. */
export const codePageWords: Readonly<Record<string, number>> = { ansi: 1252, mac: 10000, pc: 437, pca: 850 };
