/** What became of the files of a corpus. Every mail that was read is counted in one of the last five. */
export interface CorpusShare {
  files: number;
  /** Files without a mail in them that could be read. */
  notMail: number;
  mails: number;
  undated: number;
  /** Without a recipient whose address could be read. */
  toNobody: number;
  doubles: number;
  /** Of senders of too few. */
  ofFew: number;
  used: number;
}

export function newShare(): CorpusShare {
  return { files: 0, notMail: 0, mails: 0, undated: 0, toNobody: 0, doubles: 0, ofFew: 0, used: 0 };
}

export function shareLine(share: CorpusShare): string {
  const { files, notMail, mails, undated, toNobody, doubles, ofFew, used } = share;
  const percent = mails === 0 ? 0 : (100 * used) / mails;
  return (
    `mail: ${files} files read, ${notMail} of them no mail; ${mails} mails: ${used} used (${percent.toFixed(1)} %), ` +
    `${doubles} there before, ${toNobody} to nobody whose address can be read, ${undated} without a date, ${ofFew} of senders of few`
  );
}

const EVERY = 10_000;

/** Counts a file, and says now and then how far the reading is. */
export function countFile(share: CorpusShare, say: (line: string) => void): void {
  share.files += 1;
  if (share.files % EVERY > 0) return;
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  say(`mail: ${share.files} files read, ${share.mails} mails, ${share.used} used; ${megabytes} MB`);
}
