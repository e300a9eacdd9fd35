const namespaces = [
  ["office", "office"],
  ["text", "text"],
  ["table", "table"],
  ["style", "style"],
  ["draw", "drawing"],
  ["presentation", "presentation"],
  ["number", "datastyle"],
  ["form", "form"]
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
  )
  .join(" ");

export type FlatKind = "text" | "spreadsheet" | "presentation";

/** A whole document in one XML file, as LibreOffice opens it (`.fodt`, `.fods`, `.fodp`). */
export function flatOdf(
  kind: FlatKind,
  parts: { readonly meta?: string; readonly styles: string; readonly body: string }
) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">
<office:meta>${parts.meta ?? ""}</office:meta>
${parts.styles}
<office:body><office:${kind}>${parts.body}</office:${kind}></office:body>
</office:document>`;
}

export const paragraph = (text: string) => `<text:p>${text}</text:p>`;
