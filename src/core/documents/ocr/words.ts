/** A word that was recognised, with its box in pixels from the top left. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
  /** Words of one line, as the recogniser saw it, have the same. */
  readonly line: string;
}

/** Words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsOf(table: string): Word[] {
  return table.split("\n").flatMap((row) => {
    const cells = row.split("\t");
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ""] = cells;
    if (level !== "5" || text.trim() === "") return [];
    return {
      text,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Number(confidence),
      line: [page, block, paragraph, line].join("/")
    };
  });
}
