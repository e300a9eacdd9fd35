import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseAddressList } from "../../core/mail/address.ts";
import { type MailOutline, outlineMails } from "../../core/recipients/history/mail-outline.ts";
import { type CorpusMail, type CorpusPerson, everybodyIn } from "./mail-corpus-box.ts";
import { type CorpusShare, countFile } from "./mail-corpus-share.ts";

/** A mail of a file, with what ties it to others. */
export interface ReadMail {
  readonly mail: CorpusMail;
  /** Of its sender, lower case. */
  readonly sender: string;
  readonly time: number;
  /** Of what makes it the same as another: archives give each copy an id of its own. */
  readonly mark: string;
  /** Hashes of its id and of that of the mail that it answers; empty where there is none. */
  readonly id: string;
  readonly answers: string;
}

/** Everybody in a mail, for who answers it. */
export interface ReadPeople {
  readonly id: string;
  readonly people: readonly string[];
}

/** Nobody greets later, and boxes have thousands. */
const longestText = 2_000;

/** The outlines of the mails in a file; none where it cannot be read or is no mail. */
export async function* outlinesIn(path: string): AsyncGenerator<Omit<MailOutline, "files">> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return;
  for await (const { files: _, ...outline } of outlineMails(new Uint8Array(bytes))) yield outline;
}

/** The mails of a file that somebody can be judged by. What the others lack is counted. */
export async function* mailsIn(
  path: string,
  share: CorpusShare,
  say: (line: string) => void
): AsyncGenerator<ReadMail> {
  countFile(share, say);
  const before = share.mails;
  for await (const outline of outlinesIn(path)) {
    share.mails += 1;
    const read = readMail(outline);
    if (typeof read === "string") share[read] += 1;
    else yield read;
  }
  if (share.mails === before) share.notMail += 1;
}

function readMail(outline: Omit<MailOutline, "files">): ReadMail | "undated" | "toNobody" {
  const { replyTo, subject, day, time } = outline;
  if (day === null || time === null) return "undated";
  const [from] = personsIn(outline.from);
  const [to, cc, bcc] = [personsIn(outline.to), personsIn(outline.cc), personsIn(outline.bcc)];
  if (from === undefined || everybodyIn({ to, cc, bcc }).length === 0) return "toNobody";
  const text = outline.text.slice(0, longestText);
  const mail = { from, to, cc, bcc, replyTo, subject, text, answered: null, kinds: [], day };
  const mark = hashOf(
    [from.address, time, subject, outline.to, outline.cc, text.slice(0, 500).replace(/\s+/g, " ").trim()].join("\n")
  );
  const [id, answers] = [hashOfId(outline.id), hashOfId(outline.answers)];
  return { mail, sender: from.address.toLowerCase(), time, mark, id, answers };
}

/** Who stands in the mails of a file. */
export async function* peopleIn(path: string): AsyncGenerator<ReadPeople> {
  for await (const { id, from, to, cc } of outlinesIn(path)) {
    if (id !== "") yield { id: hashOfId(id), people: [from, to, cc].flatMap(personsIn).map(({ address }) => address) };
  }
}

function personsIn(header: string): CorpusPerson[] {
  return parseAddressList(header).flatMap((each) =>
    each.ok ? [{ address: each.address, display: each.display }] : []
  );
}

function hashOfId(id: string): string {
  return id === "" ? "" : hashOf(id);
}

/** Twelve letters: enough for a hundred million mails, and little to keep. */
function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("base64url").slice(0, 12);
}
