import { statSync } from "node:fs";
import type { Pack } from "../core/packs/pack-schema.ts";
import { type Directory, openDirectory } from "../core/recipients/directory.ts";
import { ClientGroups } from "../core/recipients/dossiers/client-groups.ts";
import type { KeyOf } from "../core/recipients/history/history.ts";
import type { OpenHistory } from "../core/recipients/history/open-history.ts";
import { type CandidateIndex, openCandidates } from "../core/recipients/oddities/candidates.ts";
import { nameCandidates } from "../core/recipients/oddities/name-candidates.ts";
import type { Office } from "../core/recipients/recipient.ts";
import { type VerdictProfile, type VerdictTable, verdictTable } from "../core/verdict/verdict-table.ts";
import { findFiles } from "./find-files.ts";
import { type KeptHistory, keyedBy, newHistory, readHistoryFile } from "./history-file.ts";
import { learnMails } from "./learn-mails.ts";
import { othersOf } from "./own-packs.ts";
import type { WhoseFiles } from "./reading/jobs.ts";
import { outlineAll } from "./reading/outline-all.ts";
import { putInForce } from "./reading/packs-in-force.ts";
import { ReadingPool } from "./reading/pool.ts";
import type { Messages } from "./texts.ts";

/** All that mails are judged by, made ready once. */
export interface MailOffice {
  readonly office: Office;
  readonly directory: Directory;
  readonly groups: ClientGroups;
  readonly candidates: CandidateIndex;
  readonly history: OpenHistory;
  readonly keyOf: KeyOf;
  readonly whose: WhoseFiles;
  readonly table: VerdictTable;
}

/** By what a mail is weighed. */
export interface Weighing {
  /** The office's own, by which this thread judges from now on. */
  readonly packs: readonly Pack[];
  readonly profile: VerdictProfile;
}

export function openMailOffice(
  office: Office,
  { key, history }: KeptHistory,
  { packs, profile }: Weighing
): MailOffice {
  putInForce(packs);
  return {
    office,
    directory: openDirectory(office, othersOf(packs)),
    groups: new ClientGroups(office.clients),
    candidates: openCandidates(nameCandidates(office)),
    history,
    keyOf: keyedBy(key),
    whose: { clients: JSON.stringify(office.clients), key },
    table: verdictTable(profile, packs)
  };
}

export interface HistorySource {
  readonly script: URL;
  readonly timeout: number;
  readonly office: Office;
  /** The office's own. */
  readonly packs: readonly Pack[];
  readonly messages: Messages;
}

/** A file of `history learn`, or a folder of mails that is learned here and now. Absent: nothing is known. */
export async function historyFrom(path: string | undefined, source: HistorySource): Promise<KeptHistory> {
  const { script, timeout, office, packs, messages } = source;
  if (path === undefined) return newHistory();
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return readHistoryFile(path, messages);
  const kept = newHistory();
  const pool = new ReadingPool(script, timeout, packs);
  const { mails } = await outlineAll(pool, (await findFiles([path], messages)).paths, kept.key, messages);
  await learnMails(kept.history, mails, office, keyedBy(kept.key));
  return kept;
}
