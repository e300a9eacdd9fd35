/** Bytes from which a bitmap in a drawing may be a page: smaller ones are icons and hatchings. */
const pageBitmap = 20_000;

export interface DrawnText {
  readonly text: string;
  /** A bitmap in it may show text that cannot be read here. */
  readonly hasPicture: boolean;
}

/** Gathers what a drawing writes: pieces of the same height make a line. */
export class MetafileText {
  private readonly lines: string[] = [];
  private readonly repeated: string[] = [];
  private height: number | null = null;
  private hasPicture = false;

  add(height: number, piece: string): void {
    const text = piece.replace(/\0/g, "");
    if (text.trim() === "") return;
    if (height === this.height) this.lines.push(`${this.lines.pop() ?? ""} ${text}`);
    else this.lines.push(text);
    this.height = height;
  }

  /** Text of the drawing's other form, which counts where the first has none. */
  addRepeated(text: string): void {
    if (text.trim() !== "") this.repeated.push(text);
  }

  addBitmap(bytes: number): void {
    this.hasPicture ||= bytes >= pageBitmap;
  }

  drawn(): DrawnText {
    const lines = this.lines.length > 0 ? this.lines : this.repeated;
    return { text: lines.join("\n"), hasPicture: this.hasPicture };
  }
}
