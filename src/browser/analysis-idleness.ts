/** Tells when nothing was asked and nothing was in work for a while. */
export class Idleness {
  private inWork = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ms: number,
    private readonly onIdle: () => void
  ) {
    this.touch();
  }

  /** Something was asked: the while begins anew. */
  touch(): void {
    clearTimeout(this.timer);
    if (this.inWork === 0) this.timer = setTimeout(this.onIdle, this.ms);
  }

  during<T>(work: Promise<T>): Promise<T> {
    this.inWork++;
    clearTimeout(this.timer);
    return work.finally(() => {
      this.inWork--;
      this.touch();
    });
  }
}
