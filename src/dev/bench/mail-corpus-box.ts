/** One mail of a corpus, as far as recipients are judged by it. */
export interface CorpusMail {
  readonly from: CorpusPerson;
  readonly to: readonly CorpusPerson[];
  readonly cc: readonly CorpusPerson[];
  readonly bcc: readonly CorpusPerson[];
  readonly replyTo: string;
  readonly subject: string;
  /** The writer's own text; its start is enough. */
  readonly text: string;
  /** Everybody in the mail that is answered; null when not known. */
  readonly answered: readonly string[] | null;
  /** Types of the dossiers in it. */
  readonly kinds: readonly string[];
  /** Since 1970-01-01. */
  readonly day: number;
}

export interface CorpusPerson {
  readonly address: string;
  readonly display: string;
}

/** What one person sent, oldest first, and what his office knows. */
export interface SentBox {
  readonly own: readonly string[];
  /** Colleagues and the client register; null: whoever was written to before. */
  readonly register: readonly CorpusPerson[] | null;
  readonly mails: readonly CorpusMail[];
}

export function everybodyIn({ to, cc, bcc }: Pick<CorpusMail, "to" | "cc" | "bcc">): CorpusPerson[] {
  const all = [...to, ...cc, ...bcc];
  return [...new Map(all.map((person) => [person.address.toLowerCase(), person])).values()];
}
