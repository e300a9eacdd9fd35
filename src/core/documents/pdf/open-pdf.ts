import type { PDFDocumentProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { assets } from "../assets.ts";
import type { DocumentSource } from "../document-format.ts";
import { picturePixels } from "../image/image-limits.ts";
import { loadPdfjs, type Pdfjs } from "./load-pdfjs.ts";
import { OwnThreadPort } from "./own-thread-port.ts";

export interface OpeningPdf {
  /** Rejects with what pdf.js has against the file. */
  readonly promise: Promise<PDFDocumentProxy>;
  destroy(): Promise<void>;
}

/** `isStrict`: a page fails where otherwise what it cannot show would be left out silently. */
export async function openPdf(source: DocumentSource, isStrict = false): Promise<OpeningPdf> {
  const pdfjs = await loadPdfjs();
  const worker = workerHere(pdfjs);
  const task = pdfjs.api.getDocument({
    worker,
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
  const destroy = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  return { promise: task.promise, destroy };
}

/** Both halves of pdf.js in this thread: we are in a worker already. */
function workerHere({ api, worker }: Pdfjs): PDFWorker {
  const port = new OwnThreadPort();
  worker.WorkerMessageHandler.initializeFromPort(port);
  return api.PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 });
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
