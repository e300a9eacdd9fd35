/**
 * JSON (also one value a line) with what its strings stand for: a line break written as `\n` would be glued to the word
 * behind it. Structure and keys stay, they say what a value is. Other text is given back as it is.
 */
export function unescapeJson(text: string): string {
  if (!isJson(text)) return text;
  return text.replace(/\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (signs.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16))
  );
}

const signs = new Map([
  ["n", "\n"],
  ["r", "\n"],
  ["t", "\t"],
  ["b", " "],
  ["f", " "]
]);

/** An object or a list that begins with a value of JSON; also cut off. */
function isJson(text: string): boolean {
  return (
    /^\s*(?:\[\s*)*(?:\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})|"|-?\d|true|false|null|\])/.test(text.slice(0, 1000)) &&
    /^\s*[[{]/.test(text.slice(0, 1000))
  );
}
