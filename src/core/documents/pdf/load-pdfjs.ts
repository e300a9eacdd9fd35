import { passOverStrayFaults, rejectionHost } from "./stray-rejections.ts";

type PdfjsModule = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<PdfjsModule> | null = null;

/**
 * Loads pdf.js when the first PDF comes: it is half of the program. Its worker half is handed over as a global, which
 * makes
 * pdf.js run in the thread it was called in (we are in a worker already) instead of looking for a worker script.
 */
export function loadPdfjs(): Promise<PdfjsModule> {
  loading ??= loadBoth();
  return loading;
}

/** pdf.js makes a matrix when it loads. Node has none; only drawing would use it, and nothing is drawn here. */
function standInForDrawing(): void {
  for (const name of ["DOMMatrix", "Path2D"]) {
    if (Reflect.get(globalThis, name) === undefined) Reflect.set(globalThis, name, class {});
  }
}

/**
 * Node has it from 22 on. Without it pdf.js cannot pack a font, and breaks off the list of what a page draws there
 * without a word. A copy does as well as a transfer.
 */
function standInForTransfer(): void {
  if (Reflect.has(ArrayBuffer.prototype, "transferToFixedLength")) return;
  const transferToFixedLength = function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy.buffer;
  };
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value: transferToFixedLength,
    configurable: true,
    writable: true
  });
}

async function loadBoth(): Promise<PdfjsModule> {
  standInForDrawing();
  standInForTransfer();
  const host = rejectionHost();
  if (host) passOverStrayFaults(host);
  const [main, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs")
  ]);
  if (Reflect.get(globalThis, "pdfjsWorker") === undefined) Reflect.set(globalThis, "pdfjsWorker", worker);
  return main;
}
