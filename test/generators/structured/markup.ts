/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** `<name>text</name>`, escaped. */
export function element(name: string, text: string | number): string {
  return `<${name}>${escaped(String(text))}</${name}>`;
}

/** `<name>` with lines of markup inside it. */
export function group(name: string, lines: readonly string[], attributes = ""): string {
  return [`<${name}${attributes === "" ? "" : ` ${attributes}`}>`, ...lines, `</${name}>`].join("\n");
}

export function declared(root: string, encoding = "UTF-8"): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n${root}\n`;
}

/** Euros with a point: `1234.50`. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
