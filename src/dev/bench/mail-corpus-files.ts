import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { domainOf, parseAddressList } from "../../core/mail/address.ts";
import { type MailOutline, outlineMails } from "../../core/recipients/history/mail-outline.ts";
import { isPublicProvider } from "../../core/recipients/public-providers.ts";
import { type CorpusMail, type CorpusPerson, everybodyIn, type SentBox } from "./mail-corpus-box.ts";

/** Senders of fewer mails teach too little to be judged. */
const fewest = 100;

/**
 * The boxes of everybody who sent enough, from a folder of .eml and mbox files (also in folders in it). A mail that lies in
 * several folders counts once. The office is the sender's domain; attachments are not looked into.
 */
export async function readBoxes(folder: string, say: (line: string) => void): Promise<SentBox[]> {
  const outlines = await readOutlines(folder, say);
  const people = new Map([...outlines].map(([id, mail]) => [id, peopleIn(mail)]));
  const bySender = new Map<string, CorpusMail[]>();
  for (const mail of outlines.values()) {
    const from = personsIn(mail.from)[0];
    const corpusMail = from && toCorpusMail(mail, from, people.get(mail.answers) ?? null);
    if (!corpusMail || everybodyIn(corpusMail).length === 0) continue;
    const key = from.address.toLowerCase();
    bySender.set(key, [...(bySender.get(key) ?? []), corpusMail]);
  }
  return [...bySender].flatMap(([sender, mails]) => (mails.length < fewest ? [] : [boxOf(sender, mails)]));
}

/** By message id, or by what makes a mail the same as another where it has none. */
async function readOutlines(folder: string, say: (line: string) => void): Promise<Map<string, Outline>> {
  const found = new Map<string, Outline>();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const path of files.sort()) {
    const bytes = new Uint8Array(await readFile(path));
    for await (const { files: _, ...mail } of outlineMails(bytes)) {
      found.set(mail.id || `${mail.from} ${mail.day} ${mail.subject} ${mail.to}`, mail);
      if (found.size % 10_000 === 0) say(`mail: ${found.size} mails read`);
    }
  }
  return found;
}

type Outline = Omit<MailOutline, "files">;

function toCorpusMail(mail: Outline, from: CorpusPerson, answered: readonly string[] | null): CorpusMail | null {
  if (mail.day === null) return null;
  const [to, cc, bcc] = [personsIn(mail.to), personsIn(mail.cc), personsIn(mail.bcc)];
  const { replyTo, subject, text, day } = mail;
  return { from, to, cc, bcc, replyTo, subject, text, answered, kinds: [], day };
}

function personsIn(header: string): CorpusPerson[] {
  return parseAddressList(header).flatMap((each) =>
    each.ok ? [{ address: each.address, display: each.display }] : []
  );
}

function peopleIn({ from, to, cc }: Outline): string[] {
  return [from, to, cc].flatMap(personsIn).map(({ address }) => address);
}

function boxOf(sender: string, mails: CorpusMail[]): SentBox {
  const domain = domainOf(sender);
  const own = isPublicProvider(domain) ? [] : [domain];
  return { own, register: null, mails: mails.sort((a, b) => a.day - b.day) };
}
