/** How much of one file is read. Beyond a limit the reading says so; nothing unread is called read. */
export interface Limits {
  readonly bytes: number;
  readonly pages: number;
  /** UTF-16 code units of extracted text. */
  readonly textCharacters: number;
  /** Bytes that may come out of the compressed parts of one file, the files inside it counted in. */
  readonly inflatedBytes: number;
  /** Entries of archives and files inside files that are opened, all levels together. */
  readonly entries: number;
  /** Wall-clock time without another page or entry read. Core has no clock: the caller ends the worker that overstays it. */
  readonly milliseconds: number;
  /** Wall-clock time for one file in all. */
  readonly totalMilliseconds: number;
}

export const limits: Limits = {
  // Four times what the large mail providers accept as one message (25 MB): what is bigger leaves as a link. 100 MB take
  // 250 to 450 MB of memory, packed archives that double in size up to 500 MB (docs/measurements.md): a worker has that.
  bytes: 100 * 1024 * 1024,
  // A text page costs about 5 ms: 2000 pages is what fits in the time limit on a slow machine.
  pages: 2000,
  // Ten times the text of the longest tax file; keeps the scan under a second and the memory under 100 MB.
  textCharacters: 20_000_000,
  // Spreadsheets inflate tenfold; beyond 500 MB a browser tab may die of it.
  inflatedBytes: 500 * 1024 * 1024,
  // The archive of a whole bookkeeping year has some thousands.
  entries: 10_000,
  // Longest time a person waits, seeing nothing happen, before calling it a hang.
  milliseconds: 30_000,
  // Twenty scanned pages on a slow machine; it starts when the file is chosen, and shows how far it is.
  totalMilliseconds: 180_000
};

/**
 * Textless pages whose drawing is looked at for a picture; beyond it, a textless page counts as one (decoding costs up
 * to 1 s).
 */
export const pictureProbes = 12;

/** Characters up to which a page with a picture counts as a page picture: a page number or a stamp, not its content. */
export const strayCharacters = 16;

/** Drawn shapes on a textless page from which it counts as letters drawn as shapes: a rule or a frame has fewer. */
export const drawnShapes = 60;

/** Files inside files: levels that are opened, and files per document. */
export const embeddedDepth = 5;
export const embeddedFiles = 50;

/** Unread files inside a file that are named one by one. */
export const missingInsideListed = 50;

/** UTF-16 code units kept of the name of a file inside a file: longer ones are an attack, not a name. */
export const innerNameLength = 255;
