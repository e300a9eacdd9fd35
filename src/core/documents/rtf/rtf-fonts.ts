import { codePageOfCharset } from "./rtf-words.ts";

/** Which code page the letters of each font are written in. */
export class RtfFonts {
  private readonly codePages = new Map<number, number>();
  private documentCodePage = 1252;
  private defaultFont = -1;
  private current = -1;

  /** A word of the font table, or one that holds for the whole document (`\ansicpg`, `\deff`). */
  take(word: string, value: number | null): void {
    if (value === null) return;
    if (word === "ansicpg") this.documentCodePage = value === 0 ? 1252 : value;
    else if (word === "deff") this.defaultFont = value;
    else if (word === "f") this.current = value;
    else if (word === "fcharset") this.setCodePage(codePageOfCharset(value));
    else if (word === "cpg") this.setCodePage(value);
  }

  /** `font`: -1 for the default one. */
  codePageOf(font: number): number {
    return this.codePages.get(font < 0 ? this.defaultFont : font) ?? this.documentCodePage;
  }

  private setCodePage(codePage: number | undefined): void {
    if (codePage !== undefined) this.codePages.set(this.current, codePage);
  }
}
