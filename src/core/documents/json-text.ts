/**
 * JSON (also one value a line) with what its strings stand for: a line break written as `\n` would be glued to the word
 * behind it. Structure and keys stay, they say what a value is. Takes it piece by piece, cut anywhere.
 */
export class JsonText {
  /** The beginning of an escape, where the last piece ended in one. */
  rest = "";

  shown(piece: string): string {
    const text = this.rest + piece;
    const end = beginOfCutEscape(text);
    this.rest = text.slice(end);
    return unescaped(text.slice(0, end));
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (signs.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16))
  );
}

/** Where the escape begins in which a text ends; its length where there is none. A pair of backslashes is whole. */
function beginOfCutEscape(text: string): number {
  const from = /\\(?:u[0-9a-f]{0,3})?$/i.exec(text.slice(-5))?.[0].length ?? 0;
  if (from === 0) return text.length;
  const last = text.length - from;
  let first = last;
  while (text[first - 1] === "\\") first--;
  return (last - first) % 2 === 0 ? last : text.length;
}

const signs = new Map([
  ["n", "\n"],
  ["r", "\n"],
  ["t", "\t"],
  ["b", " "],
  ["f", " "]
]);

/** Whether a text begins as JSON: an object, or a list that begins with a value; also cut off. */
export function isJson(text: string): boolean {
  return (
    /^\s*(?:\[\s*)*(?:\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})|"|-?\d|true|false|null|\])/.test(text.slice(0, 1000)) &&
    /^\s*[[{]/.test(text.slice(0, 1000))
  );
}
