import { parseAddressList } from "../mail/address.ts";
import type { Draft } from "../mail/draft.ts";
import { mailKindOf, splitQuoted } from "../mail/quoted-text.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import type { Directory } from "../recipients/directory.ts";
import type { ClientGroups } from "../recipients/dossiers/client-groups.ts";
import { dossierMemory } from "../recipients/dossiers/dossier-memory.ts";
import { oddDossiers } from "../recipients/dossiers/odd-dossiers.ts";
import { usualReaders } from "../recipients/dossiers/usual-readers.ts";
import { acquaintanceOf } from "../recipients/history/acquaintance.ts";
import type { HistoryRecords, KeyOf } from "../recipients/history/history.ts";
import { marksOf } from "../recipients/history/marks.ts";
import { answeredPeople } from "../recipients/oddities/answered-people.ts";
import type { CandidateIndex } from "../recipients/oddities/candidates.ts";
import { readGreeting } from "../recipients/oddities/greeting.ts";
import { oddRecipients } from "../recipients/oddities/odd-recipients.ts";
import { sliceHistory } from "../recipients/oddities/slice-history.ts";
import { type MailClues, oddestFirst } from "../recipients/oddities/suspicion.ts";
import type { Oddity } from "../recipients/oddity.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import { viewpointOf } from "../recipients/viewpoint.ts";
import { assess } from "./assess.ts";
import { sensitiveParts } from "./sensitive.ts";
import type { Assessment, PartResult } from "./verdict.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** A mail that has been read: what was found in its texts and files, and the words that say whom it is for. */
export interface MailRead extends Pick<Draft, "from" | "to" | "cc" | "bcc" | "subject" | "notUnderstood"> {
  readonly replyTo: string;
  /** The body as plain text. */
  readonly text: string;
  /** Header text of who stood in a reply when it was opened; empty where nobody can know. */
  readonly opened: string;
  /** Subject, body and every attachment, read or not. */
  readonly parts: readonly PartResult[];
}

/** What a computer knows of its office and of the mail that was sent from it. */
export interface OfficeKnown {
  readonly directory: Directory;
  readonly candidates: CandidateIndex;
  readonly groups: ClientGroups;
  readonly colleagues: readonly string[];
  readonly history: HistoryRecords;
  readonly keyOf: KeyOf;
  /** Today; see `HistoryRecords`. */
  readonly day: number;
  /** The standard profile's where there is none. */
  readonly table?: VerdictTable;
  readonly packs: CompiledPacks;
}

export interface JudgedMail {
  readonly assessment: Assessment;
  /** What history learns of the mail once it is sent. */
  readonly own: readonly string[];
  readonly marks: readonly string[];
}

/** Everything that is known of a mail, with the verdict on it. Hashes first: what judges is synchronous. */
export async function judgeMail(mail: MailRead, office: OfficeKnown): Promise<JudgedMail> {
  const { directory, table, packs, history, keyOf, candidates, day } = office;
  const { own } = viewpointOf(directory, mail.from);
  const { own: written, quoted } = splitQuoted(mail.text, mailKindOf(mail.subject));
  const greeting = readGreeting(written);
  const marks = marksOf(greeting?.names ?? [], mail.subject);
  const kinds = dossierKinds(mail.parts);
  const shown = displayNames(mail);
  const people = [...shown].map(([address, display]) => ({ address, display }));
  const slice = await sliceHistory(history, { recipients: people, own, marks, kinds, candidates, day }, keyOf);
  const { from, replyTo, parts } = mail;
  const { colleagues, groups } = office;
  const about = { from, replyTo, own, colleagues, answered: answeredIn(mail, quoted), greeting, kinds, history: slice };
  const persons = sensitiveParts(parts).flatMap(({ about }) => about?.persons ?? []);
  const readable = await usualReaders(history, { persons, present: slice.hashes }, directory.office, keyOf);
  const memory = dossierMemory(history, slice.hashes, readable);
  const oddities = (classified: readonly ClassifiedRecipient[]): Oddity[] => {
    const recipients = classified.map((each) => ({ ...each, display: shown.get(each.address) ?? "" }));
    return [...oddDossiers({ recipients, parts, groups, memory }), ...oddRecipients({ ...about, recipients })];
  };
  const acquaintance = acquaintanceOf(history, slice.hashes);
  const basis = { draft: mail, parts, directory, packs, acquaintance, oddities };
  const assessment = assess(table === undefined ? basis : { ...basis, table });
  return { assessment: inOrder(assessment, shown, about), own, marks };
}

/** Whoever is asked nothing sees no list. */
function inOrder(assessment: Assessment, shown: ReadonlyMap<string, string>, clues: MailClues): Assessment {
  if (assessment.verdict.level === "pass") return assessment;
  const named = assessment.recipients.map((each) => ({ ...each, display: shown.get(each.address) ?? "" }));
  const recipients = oddestFirst(named, clues).map(({ display: _, ...each }) => each);
  return { ...assessment, recipients };
}

/** Types of the dossiers in a mail, each once. */
export function dossierKinds(parts: readonly PartResult[]): string[] {
  return [...new Set(sensitiveParts(parts).flatMap(({ dossier }) => dossier.types.map(({ type }) => type)))];
}

function displayNames({ to, cc, bcc }: Pick<Draft, "to" | "cc" | "bcc">): Map<string, string> {
  const readable = [to, cc, bcc].flatMap(parseAddressList).flatMap((each) => (each.ok ? [each] : []));
  return new Map(readable.map(({ address, display }) => [address, display]));
}

/**
 * Who is answered: whom the quoted mail names, and who stood in the message when it was opened, which a webmail fills in from
 * the mail itself (its Reply-To too). A reply that was opened without anybody in it says nothing.
 */
function answeredIn({ subject, opened }: MailRead, quoted: string): string[] | null {
  if (mailKindOf(subject) !== "reply") return null;
  const filledIn = parseAddressList(opened).flatMap((each) => (each.ok ? [each.address] : []));
  const people = [...(answeredPeople(quoted) ?? []), ...filledIn];
  return people.length > 0 ? people : null;
}
