import { domainOf } from "../../core/mail/address.ts";
import { isPublicProvider } from "../../core/recipients/public-providers.ts";
import type { CorpusMail, SentBox } from "./mail-corpus-box.ts";
import { mailsIn, peopleIn, type ReadMail } from "./mail-corpus-read.ts";
import type { CorpusShare } from "./mail-corpus-share.ts";
import { type PersonFiles, readMailTree } from "./mail-corpus-tree.ts";

/** A history is warm after 30 mails: senders of fewer than this leave nothing to judge. */
export const fewest = 35;
/** Mails of senders without a folder of their own that are held at once. */
const mostHeld = 20_000;

interface Reading {
  readonly share: CorpusShare;
  readonly say: (line: string) => void;
}

/**
 * The boxes of everybody who sent enough, one after the other, from a folder of mail: files of one mail whatever their names, and
 * mbox files. In a tree by person (see `readMailTree`) a box is what lies in one's folders of sent mail; of loose files it is what has
 * one sender. A mail that is there twice counts once. The office is the sender's domain; attachments are not looked into.
 * Held at once are one person's mails, or 20,000 loose ones, and the names of all files.
 */
export async function* readBoxes(folder: string, reading: Reading): AsyncGenerator<SentBox> {
  const { people, loose } = await readMailTree(folder);
  reading.say(`mail: ${people.length} people with a folder of what they sent, ${loose.length} loose files`);
  for (const person of people) {
    const box = await personBox(person, reading);
    if (box !== null) yield box;
  }
  yield* looseBoxes(loose, reading);
}

async function personBox({ sent, others }: PersonFiles, { share, say }: Reading): Promise<SentBox | null> {
  const mails = new Map<string, ReadMail>();
  for (const path of sent) for await (const mail of mailsIn(path, share, say)) keep(mails, mail, share);
  return boxOf([...mails.values()], () => [...sent, ...others], share);
}

function keep(mails: Map<string, ReadMail>, mail: ReadMail, share: CorpusShare): void {
  if (mails.has(mail.mark)) share.doubles += 1;
  else mails.set(mail.mark, mail);
}

/** First only who sent how much, and where it lies; then sender by sender as many as can be held. */
async function* looseBoxes(files: readonly string[], { share, say }: Reading): AsyncGenerator<SentBox> {
  const senders = new Map<string, { mails: number; readonly files: Set<number> }>();
  const seen = new Set<string>();
  const places = new Map<string, number>();
  for (const [at, path] of files.entries()) {
    for await (const { sender, mark, id } of mailsIn(path, share, say)) {
      const known = senders.get(sender) ?? { mails: 0, files: new Set() };
      senders.set(sender, known);
      if (seen.has(mark)) share.doubles += 1;
      else known.mails += 1;
      seen.add(mark);
      known.files.add(at);
      if (id !== "") places.set(id, at);
    }
  }
  seen.clear();
  const few = [...senders.values()].filter(({ mails }) => mails < fewest);
  share.ofFew += few.reduce((sum, { mails }) => sum + mails, 0);
  const many = [...senders].filter(([, { mails }]) => mails >= fewest);
  const lying = (ids: ReadonlySet<string>) => [...new Set([...ids].flatMap((id) => places.get(id) ?? []))].map(fileAt);
  const fileAt = (at: number): string => files[at] ?? "";
  for (const batch of batches(many)) yield* batchBoxes(batch, { fileAt, lying }, share);
}

type Sender = readonly [sender: string, { readonly mails: number; readonly files: ReadonlySet<number> }];

function batches(senders: readonly Sender[]): Sender[][] {
  const made: Sender[][] = [];
  let held = mostHeld;
  for (const sender of senders) {
    if (held + sender[1].mails > mostHeld) [held] = [0, made.push([])];
    made[made.length - 1]?.push(sender);
    held += sender[1].mails;
  }
  return made;
}

async function* batchBoxes(
  batch: readonly Sender[],
  { fileAt, lying }: { readonly fileAt: (at: number) => string; readonly lying: FilesOf },
  share: CorpusShare
): AsyncGenerator<SentBox> {
  const wanted = new Map(batch.map(([sender]) => [sender, new Map<string, ReadMail>()]));
  const places = new Set(batch.flatMap(([, { files: of }]) => [...of]));
  for (const at of places) {
    const silent = { ...share };
    for await (const mail of mailsIn(fileAt(at), silent, () => {})) wanted.get(mail.sender)?.set(mail.mark, mail);
  }
  for (const mails of wanted.values()) {
    const box = await boxOf([...mails.values()], lying, share);
    if (box !== null) yield box;
  }
}

/** Where mails of these ids may lie. */
type FilesOf = (ids: ReadonlySet<string>) => readonly string[];

/** Null: too few. */
async function boxOf(mails: ReadMail[], filesOf: FilesOf, share: CorpusShare): Promise<SentBox | null> {
  if (mails.length < fewest) {
    share.ofFew += mails.length;
    return null;
  }
  share.used += mails.length;
  const answered = await answeredIn(mails, filesOf);
  const inOrder = mails.sort((a, b) => a.time - b.time);
  return {
    own: ownDomain(mails),
    register: null,
    mails: inOrder.map(({ mail, answers }): CorpusMail => ({ ...mail, answered: answered.get(answers) ?? null }))
  };
}

/** Id -> people, of the mails that were answered. Many corpora say of none what it answers: then nothing is read. */
async function answeredIn(mails: readonly ReadMail[], filesOf: FilesOf): Promise<Map<string, readonly string[]>> {
  const wanted = new Set(mails.flatMap(({ answers }) => (answers === "" ? [] : [answers])));
  const found = new Map<string, readonly string[]>();
  if (wanted.size === 0) return found;
  for (const path of filesOf(wanted)) {
    for await (const { id, people } of peopleIn(path)) if (wanted.has(id)) found.set(id, people);
  }
  return found;
}

/** The domain that most were sent from: people have several addresses. */
function ownDomain(mails: readonly ReadMail[]): string[] {
  const counts = new Map<string, number>();
  for (const { sender } of mails) counts.set(domainOf(sender), (counts.get(domainOf(sender)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a).map(([domain]) => domain);
  return most === undefined || isPublicProvider(most) ? [] : [most];
}
