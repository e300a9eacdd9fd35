import { type PdfDocument, pdfFile } from "../../fixtures/pdf-file.ts";
import { greyPng } from "../../fixtures/png.ts";
import { MarkerWords, type Sample, sampleOf } from "../sample.ts";

/** PDFs with plain and with packed pages, one under a password, and a picture of nothing. */
export async function pdfsAndPictures(): Promise<Sample[]> {
  return [plainPdf(), await packedPdf("pdf-packed"), await packedPdf("pdf-locked", "geheim"), picture()];
}

/** With pages, a form field and a note, nothing packed: what is changed where can be seen. */
function plainPdf(): Sample {
  const words = new MarkerWords("pdf");
  const page = (content: number, extra = "") =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /T 3 0 R >> >> /Contents ${content} 0 R ${extra}>>`;
  const content = (): string => {
    const lines = `BT /T 11 Tf 50 800 Td 14 TL ${words.many(5, (word) => `(Brief van ${word} aan) Tj T* `)}ET`;
    return `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`;
  };
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    page(5, "/Annots [8 0 R] "),
    content(),
    page(7),
    content(),
    `<< /Type /Annot /Subtype /Text /Rect [50 50 70 70] /Contents (Notitie ${words.next()}) >>`,
    `<< /Title (${words.next()}) >>`
  ];
  return sampleOf("pdf", "brief.pdf", pdfOf(objects), words.given, { unsaidShare: 0.01 });
}

/** The objects 1, 2, 3 ... of which the first is the catalog and the last says what the file is about. */
function pdfOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const directory = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + directory + trailer);
}

async function packedPdf(type: string, password?: string): Promise<Sample> {
  const words = new MarkerWords(type);
  const draw = (pdf: PdfDocument): void => {
    for (let page = 0; page < 3; page++) {
      if (page > 0) pdf.addPage();
      for (let line = 0; line < 5; line++) pdf.text(`Brief van ${words.next()} aan de bank.`, { features: [] });
    }
  };
  const lock = password === undefined ? {} : { userPassword: password, pdfVersion: "1.4" as const };
  const bytes = await pdfFile(draw, lock);
  const traits = { unsaidShare: 0.01, ...(password === undefined ? {} : { password }) };
  return sampleOf(type, "brief.pdf", bytes, words.given, traits);
}

function picture(): Sample {
  const bytes = new Uint8Array(greyPng(320, 200, (x, y) => (y % 24 < 9 && (x * 7 + y * 3) % 11 < 7 ? 60 : 245)));
  return sampleOf("png", "scan.png", bytes, [], { hasOracle: false });
}
