/** A PDF of these objects, the first of which is the catalog. */
export function rawPdf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const directory = text.length;
  const entries = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${directory}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export const pdfStream = (content: string, entries = ""): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** A page with print, and a signature whose text is drawn and stands nowhere else. */
export function signedPdf(print: string, signature: readonly string[]): Uint8Array<ArrayBuffer> {
  const lines = signature.map((line) => `(${line}) Tj 0 -12 Td`).join(" ");
  return rawPdf([
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 3 >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [5 0 R] " +
      "/Resources << /Font << /F 7 0 R >> >> >>",
    pdfStream(`BT /F 12 Tf 50 700 Td (${print}) Tj ET`),
    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (teken) /F 4 /Rect [50 50 250 100] /P 3 0 R /AP << /N 6 0 R >> >>",
    pdfStream(
      `BT /F 10 Tf 0 30 Td ${lines} ET`,
      "/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F 7 0 R >> >>"
    ),
    helvetica
  ]);
}

/** A page whose font says of its letters only numbers without meaning, as fonts that were cut down without care do. */
export function garbledPdf(print: string): Uint8Array<ArrayBuffer> {
  const map =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n" +
    "1 begincodespacerange <00> <FF> endcodespacerange\n" +
    "1 beginbfrange <20> <7E> <E020> endbfrange\nendcmap end end";
  return rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    pdfStream(`BT /F 12 Tf 50 700 Td (${print}) Tj ET`),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
    pdfStream(map)
  ]);
}
