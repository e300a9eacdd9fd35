/** A cell's text on one line: breaks and tabs read as spaces, `_x000D_` is a character by its number (18.4.8, ST_Xstring). */
export function cellText(text: string): string {
  const shown = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return /[\t\r\n]/.test(shown) ? shown.replace(/[\t\r\n]+/g, " ").trim() : shown;
}
