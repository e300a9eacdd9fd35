import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PdfDocument, pdfFile } from "../../../../src/dev/fixtures/pdf-file.ts";

export const monospaced = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";

export interface Drawing {
  /** Points. */
  readonly size: readonly [number, number];
  readonly draw: (pdf: PdfDocument) => void;
  readonly dotsPerInch?: number;
}

export type DrawnFormat = "png" | "jpeg" | "tiff-lzw" | "tiff-deflate" | "tiff-jpeg" | "tiff-none" | "grey" | "mono";

const flags: Readonly<Record<DrawnFormat, readonly string[]>> = {
  png: ["-png", "-gray"],
  jpeg: ["-jpeg"],
  "tiff-lzw": ["-tiff", "-tiffcompression", "lzw"],
  "tiff-deflate": ["-tiff", "-tiffcompression", "deflate"],
  "tiff-jpeg": ["-tiff", "-tiffcompression", "jpeg"],
  "tiff-none": ["-tiff", "-gray"],
  grey: ["-gray"],
  mono: ["-mono"]
};

/** A picture of a drawn page, made by poppler's `pdftoppm`. */
export async function drawn({ size, draw, dotsPerInch = 200 }: Drawing, format: DrawnFormat): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "verzendwacht-picture-"));
  try {
    const source = join(folder, "page.pdf");
    writeFileSync(source, await pdfFile(draw, { size: [...size], margin: 0 }));
    const args = ["-r", String(dotsPerInch), ...flags[format], "-singlefile", source, join(folder, "page")];
    execFileSync("pdftoppm", args, { stdio: ["ignore", "ignore", "ignore"] });
    const ending = { png: "png", jpeg: "jpg", grey: "pgm", mono: "pbm" }[format as string] ?? "tif";
    return readFileSync(join(folder, `page.${ending}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Width, height and the pixels of a greyscale picture, 0 black to 255 white. */
export async function drawnGreys(drawing: Drawing): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  const file = await drawn(drawing, "grey");
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString("latin1"));
  if (!header) throw new Error("pdftoppm wrote another format");
  const pixels = new Uint8Array(file.subarray(header[0].length));
  return { width: Number(header[1]), height: Number(header[2]), pixels };
}

/** A short letter with a specimen BSN. */
export const letter: Drawing = {
  size: [300, 160],
  draw: (pdf) => {
    pdf.font("Helvetica").fontSize(11);
    const lines = [
      "Geachte mevrouw Jansen,",
      "Hierbij ontvangt u de aangifte over 2025.",
      "Burgerservicenummer 123456782",
      "Wilt u deze controleren en tekenen?",
      "Met vriendelijke groet, De Waard"
    ];
    for (const [index, line] of lines.entries()) pdf.text(line, 20, 20 + 24 * index, { lineBreak: false });
  }
};
