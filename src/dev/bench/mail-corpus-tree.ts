import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Where mail programs and published corpora keep what somebody sent; compared without signs, in small letters. */
const SENT: ReadonlySet<string> = new Set([
  "sent",
  "sentmail",
  "sentitems",
  "sentmessages",
  "verzonden",
  "verzondenitems",
  "verzondenberichten"
]);

/** The files of one person in a tree that is kept by person. */
export interface PersonFiles {
  /** Folder of the person. */
  readonly folder: string;
  /** In order of their paths. */
  readonly sent: readonly string[];
  readonly others: readonly string[];
}

export interface MailTree {
  /** Everybody who has a folder of what he sent. */
  readonly people: readonly PersonFiles[];
  /** Files of nobody: outside the folders of these people. */
  readonly loose: readonly string[];
}

/**
 * The files of a folder of mail by whom they are of. Names are looked at, no file is opened. A tree as corpora are published
 * (`maildir/allen-p/_sent_mail/12.`) and one of mail programs (`jan/Maildir/.Sent/cur/...`) tell whose a mail is; of any other all
 * is loose.
 */
export async function readMailTree(folder: string): Promise<MailTree> {
  const files = await filesIn(folder);
  const people = new Map<string, { sent: string[]; others: string[] }>();
  for (const path of files) {
    const person = personOfSent(folder, path);
    if (person !== null) filesOf(people, person).sent.push(path);
  }
  const loose: string[] = [];
  for (const path of files) {
    if (personOfSent(folder, path) !== null) continue;
    const owner = ownerOf(folder, path, people);
    if (owner === null) loose.push(path);
    else filesOf(people, owner).others.push(path);
  }
  return { people: [...people].map(([of, found]) => ({ folder: of, ...found })), loose };
}

function filesOf<T>(people: Map<string, { sent: T[]; others: T[] }>, person: string) {
  const known = people.get(person) ?? { sent: [], others: [] };
  people.set(person, known);
  return known;
}

/** In order of their names; a link is not followed, so that no tree is endless. */
async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch((): Dirent[] => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) found.push(path);
    }
  }
  return found;
}

/** The folder in which the folder of sent mail is that a file lies in, also deeper; null: it lies in none. */
function personOfSent(root: string, path: string): string | null {
  for (let at = dirname(path); at.length > root.length; at = dirname(at)) {
    if (
      SENT.has(
        basename(at)
          .toLowerCase()
          .replace(/[^a-z]/g, "")
      )
    )
      return dirname(at);
  }
  return null;
}

function ownerOf(root: string, path: string, people: ReadonlyMap<string, unknown>): string | null {
  for (let at = dirname(path); at.length >= root.length; at = dirname(at)) if (people.has(at)) return at;
  return null;
}
