/** A paragraph as it reads now and as it read before the changes that are marked in it. */
export class TrackedText {
  private now = "";
  private before = "";
  private deletions = 0;
  private insertions = 0;
  private hasDeletions = false;

  add(text: string): void {
    if (this.deletions === 0) this.now += text;
    if (this.insertions === 0) this.before += text;
    if (this.deletions > 0) this.hasDeletions = true;
  }

  startDeletion(): void {
    this.deletions++;
  }

  endDeletion(): void {
    this.deletions = Math.max(0, this.deletions - 1);
  }

  startInsertion(): void {
    this.insertions++;
  }

  endInsertion(): void {
    this.insertions = Math.max(0, this.insertions - 1);
  }

  /** The text, and behind it the old one where something was deleted. Starts anew. */
  take(): readonly string[] {
    const texts = this.hasDeletions && this.before !== this.now ? [this.now, this.before] : [this.now];
    this.now = "";
    this.before = "";
    this.hasDeletions = false;
    return texts;
  }
}
