/** How much of one file is read. Beyond a limit the reading says so; nothing unread is called read. */
export interface Limits {
  readonly bytes: number;
  readonly pages: number;
  /** UTF-16 code units of extracted text. */
  readonly textCharacters: number;
  /** Wall-clock time for one file. Core has no clock: the caller ends the worker that overstays it. */
  readonly milliseconds: number;
}

export const limits: Limits = {
  // Twice what the large mail providers accept as one message (25 MB); a bigger file cannot leave by mail anyway.
  bytes: 50 * 1024 * 1024,
  // A text page costs about 5 ms: 2000 pages is what fits in the time limit on a slow machine.
  pages: 2000,
  // Ten times the text of the longest tax file; keeps the scan under a second and the memory under 100 MB.
  textCharacters: 20_000_000,
  // Longest time a person waits at Send before calling it a hang.
  milliseconds: 30_000
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
export const embeddedDepth = 2;
export const embeddedFiles = 50;
