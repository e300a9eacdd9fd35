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

async function loadBoth(): Promise<PdfjsModule> {
  standInForDrawing();
  const [main, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs")
  ]);
  if (Reflect.get(globalThis, "pdfjsWorker") === undefined) Reflect.set(globalThis, "pdfjsWorker", worker);
  return main;
}
