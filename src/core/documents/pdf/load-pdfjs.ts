import { passOverStrayFaults, rejectionHost } from "./stray-rejections.ts";

/** Its two halves: what is asked, and what reads the file. */
export interface Pdfjs {
  readonly api: typeof import("pdfjs-dist/legacy/build/pdf.mjs");
  readonly worker: typeof import("pdfjs-dist/legacy/build/pdf.worker.mjs");
}

let loading: Promise<Pdfjs> | null = null;

/** Loads pdf.js when the first PDF comes: it is half of the program. */
export function loadPdfjs(): Promise<Pdfjs> {
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

/**
 * pdf.js brings core-js along, which puts a `push` of its own in place of one that does not fail where nothing is pushed onto a list of fixed
 * length, as that of Node 20 does not. With it all that makes lists is slower, the reading of a PDF by a tenth: the first one is put back.
 */
async function keepingPush<T>(load: () => Promise<T>): Promise<T> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  try {
    return await load();
  } finally {
    if (push) Object.defineProperty(Array.prototype, "push", push);
  }
}

async function loadBoth(): Promise<Pdfjs> {
  standInForDrawing();
  standInForTransfer();
  const host = rejectionHost();
  if (host) passOverStrayFaults(host);
  const [api, worker] = await keepingPush(() =>
    Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.mjs")])
  );
  return { api, worker };
}
