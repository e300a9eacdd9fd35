/** `&` and what it says: parts of the line, font, size, colour, page numbers, file and sheet names. */
const codes = /&(?:"[^"]{0,200}"|K[0-9A-F]{6}|\d{1,3}|[^&"\d])/g;

/** The text of a page's header or footer without its codes; `&&` is the sign itself. */
export function pageText(line: string): string {
  return line
    .split("&&")
    .map((piece) => piece.replace(codes, (code) => (/^&[LCR]/.test(code) ? "\t" : "")))
    .join("&")
    .trim();
}
