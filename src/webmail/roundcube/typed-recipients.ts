/** The recipients in a header as it is typed, each as it stands there. A comma in quotes or angle brackets separates nothing. */
export function typedRecipients(header: string): string[] {
  const items = header.match(/(?:"(?:[^"\\]|\\.)*"?|<[^>]*>?|[^,;"<])+/g) ?? [];
  return items.map((item) => item.trim()).filter(Boolean);
}
