/**
 * Forked by the fuzz run: reads the files that it is sent, one after another, and answers each. A process and not a
 * thread: one that dies of a file must not take the run along, and its memory is its own.
 */

import { useAssetsOfPackages } from "../../../test/core/documents/ocr/package-assets.ts";
import { readDocument } from "../../core/documents/read-document.ts";

/** What is asked: the file, and the password that opens it. */
export interface ReadingTask {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password?: string;
}

useAssetsOfPackages();

function tell(answer: object): void {
  process.send?.({ ...answer, megabytes: Math.round(process.memoryUsage.rss() / 1e6) });
}

// Whoever asked is gone: without it every answer would be a fault, answered again.
process.on("disconnect", () => process.exit());
// What Node makes of a rejection that nobody handles; the reader of PDF hears those of pdf.js.
process.on("uncaughtException", () => tell({ failure: "unhandled rejection" }));
process.on("message", ({ name, bytes, password }: ReadingTask) => {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  readDocument({ name, bytes: new Uint8Array(bytes) }, password === undefined ? {} : { password }).then(
    // A rejection that nobody handles shows only after this turn: the answer waits for it.
    (reading) => setImmediate(() => tell({ reading, ms: ms() })),
    () => tell({ failure: "exception", ms: ms() })
  );
});
tell({});
