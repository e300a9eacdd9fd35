/** A text that comes piece by piece, of which no more is kept than may still be asked for. */
export class TextWindow {
  private readonly pieces: string[] = [];
  /** Where the first of them stands in the whole. */
  private start = 0;

  add(piece: string): void {
    this.pieces.push(piece);
  }

  /** What stands there in the whole. Nothing before `from` can be had after this. */
  slice(from: number, to: number): string {
    let first = this.pieces[0] ?? "";
    while (this.pieces.length > 1 && from - this.start >= first.length) {
      this.start += first.length;
      this.pieces.shift();
      first = this.pieces[0] ?? "";
    }
    const whole = to - this.start <= first.length ? first : this.pieces.join("");
    return whole.slice(from - this.start, to - this.start);
  }
}
