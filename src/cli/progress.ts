/** Counts files on one line of standard error; says nothing where that is no terminal. */
export class Progress {
  #done = 0;

  constructor(readonly total: number) {}

  step(): void {
    this.#done++;
    if (process.stderr.isTTY) process.stderr.write(`\r${this.#done}/${this.total}`);
  }

  end(): void {
    if (process.stderr.isTTY && this.#done > 0) process.stderr.write("\r\u001b[K");
  }
}
