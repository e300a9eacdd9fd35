import type { Operators } from "./drawn-images.ts";

/** A gap between letters from which it is a space, in thousandths of the letters' size. */
const wordGap = 200;

/** What stands between two shown pieces of text starts another line, or another word. */
const newLines = new Set(["beginText", "nextLine", "setTextMatrix", "transform"]);

/**
 * The text in annotations as they are drawn: a signature and a stamp have their text nowhere else.
 * `codes`: pdf.js's names of operators -> the numbers in the list. Returns id of the annotation -> its lines.
 */
export function appearanceTexts(
  { fnArray, argsArray }: Operators,
  codes: Readonly<Record<string, number>>
): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const texts = new Map<string, string>();
  let id: string | null = null;
  for (const [at, code] of fnArray.entries()) {
    const name = names.get(code) ?? "";
    const args = argsArray[at];
    if (name === "beginAnnotation") id = textOf(item(args, 0));
    else if (name === "endAnnotation") id = null;
    if (id !== null) texts.set(id, (texts.get(id) ?? "") + shown(name, args));
  }
  return texts;
}

function shown(name: string, args: unknown): string {
  if (name === "showText") return pieces(item(args, 0));
  if (name === "moveText") return item(args, 1) === 0 ? " " : "\n";
  return newLines.has(name) ? "\n" : "";
}

/** Letters, and the gaps between them as numbers. */
function pieces(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return "";
  return glyphs.map((glyph) => (typeof glyph === "number" ? gap(glyph) : letter(glyph))).join("");
}

const gap = (thousandths: number): string => (thousandths < -wordGap ? " " : "");

function letter(glyph: unknown): string {
  return typeof glyph === "object" && glyph !== null ? textOf(Reflect.get(glyph, "unicode")) : "";
}

const item = (list: unknown, index: number): unknown =>
  typeof list === "object" && list !== null ? Reflect.get(list, index) : undefined;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
