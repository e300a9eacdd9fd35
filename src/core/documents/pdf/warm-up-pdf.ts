const page = [
  "BT /F1 10 Tf 14 TL 60 780 Td (Aangifte inkomstenbelasting 2025) Tj T*",
  ...Array.from({ length: 40 }, (_, row) => `(Post ${row}) Tj 200 0 Td (1.${row} euro) Tj -200 0 Td T*`),
  "ET"
].join("\n");

const objects = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
  `<</Length ${page.length}>>\nstream\n${page}\nendstream`,
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
];

/** A sound PDF of one page, by whose reading all that reads one is loaded. */
export function warmUpPdf(): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.4\n";
  let table = "0000000000 65535 f \n";
  for (const [index, content] of objects.entries()) {
    table += `${String(file.length).padStart(10, "0")} 00000 n \n`;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
  }
  const size = objects.length + 1;
  const end = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 ${size}\n${table}${end}`);
}
