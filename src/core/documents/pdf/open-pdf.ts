import type { PDFDocumentLoadingTask } from "pdfjs-dist/legacy/build/pdf.mjs";
import { assets } from "../assets.ts";
import type { DocumentSource } from "../document-format.ts";
import { picturePixels } from "../image/image-limits.ts";
import { loadPdfjs } from "./load-pdfjs.ts";

/** `isStrict`: a page fails where otherwise what it cannot show would be left out silently. */
export async function openPdf(source: DocumentSource, isStrict = false): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: source.bytes.slice(),
    ...(source.password === undefined ? {} : { password: source.password }),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: picturePixels,
    stopAtErrors: isStrict,
    BinaryDataFactory: ShippedDecoders,
    verbosity: 0
  });
}

/** pdf.js asks it for its decoders of scanner images (JBIG2, JPEG 2000) by file name. */
class ShippedDecoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const { load, pdfWasm = {} } = assets();
    const address = pdfWasm[filename];
    if (address === undefined) throw new Error("not shipped");
    return load(address);
  }
}
