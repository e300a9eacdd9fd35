import type {
  AssessAnswer,
  AssessRequest,
  EndedRequest,
  FileRequest,
  JournalRequest,
  LeftRequest,
  MessageName
} from "../../src/browser/messages.ts";
import { readDocument } from "../../src/core/documents/read-document.ts";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { openDirectory } from "../../src/core/recipients/directory.ts";
import type { Oddity } from "../../src/core/recipients/oddity.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { toPartResult } from "../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import type { Assessment, PartResult } from "../../src/core/verdict/verdict.ts";

/** `src/browser/send-message.ts` without a browser: the far side is core itself, in the same thread. */
export class NoAnswer extends Error {}

const packs = compilePacks(shippedPacks);
const ownOffice = { own: ["kantoor.example"], known: [], colleagues: [], clients: [] };

export const host = {
  /** What the analysis worker knows of the office. */
  office: ownOffice,
  alive: true,
  gone: false,
  diskFull: false,
  /** The analysis host went to rest; the background wakes it. */
  asleep: false,
  /** Makes every verdict this level; packs may do so. */
  level: null as Assessment["verdict"]["level"] | null,
  /** What is odd about a draft. */
  odd: (_request: AssessRequest): Oddity[] => [],
  journal: [] as JournalRequest[],
  /** What history heard. */
  history: [] as (LeftRequest | EndedRequest)[],
  /** What the background heard of mails that are asked about. */
  held: [] as string[],
  falseAlarms: [] as string[],
  /** Whether the browser denies the webmail's way of sending. */
  locks: false,
  /** What the network check heard, by its name without "network:". */
  network: [] as string[],
  assessed: [] as AssessRequest[],
  /** By file name: what opens it. */
  passwords: {} as Record<string, string>,
  /** How far each file is said to be. */
  progress: { done: 0, total: 0 },
  files: [] as FileRequest[],
  asked: [] as MessageName[],
  /** Set: nothing is answered before it resolves. */
  wait: null as Promise<void> | null,
  reset(): void {
    Object.assign(host, {
      office: ownOffice,
      alive: true,
      gone: false,
      diskFull: false,
      level: null,
      wait: null,
      asleep: false
    });
    Object.assign(host, {
      odd: () => [],
      history: [],
      held: [],
      falseAlarms: [],
      assessed: [],
      locks: false,
      network: []
    });
    Object.assign(host, { passwords: {}, progress: { done: 0, total: 0 } });
    host.files.length = 0;
    host.journal.length = 0;
    host.asked.length = 0;
  }
};

export const extensionAlive = (): boolean => host.alive;

export async function sendMessage(name: MessageName, request: unknown, _ms: number): Promise<unknown> {
  host.asked.push(name);
  if (name.startsWith("network:")) host.network.push(name.slice("network:".length));
  if (name === "analysis:progress") return host.progress;
  if (name.startsWith("held:")) host.held.push(`${name} ${(request as { ticket: string }).ticket}`);
  await host.wait;
  if (name === "network:stand" && !host.gone) return { locks: host.locks };
  if (name === "journal:append") return append(request as JournalRequest);
  if (host.gone) throw new NoAnswer(name);
  if (name === "host:ensure") host.asleep = false;
  if (host.asleep) throw new NoAnswer(name);
  if (name === "analysis:file") return readFile(request as FileRequest);
  if (name === "history:left" || name === "history:ended") host.history.push(request as LeftRequest | EndedRequest);
  if (name === "false-alarm:count") host.falseAlarms.push((request as { rule: string }).rule);
  return name === "analysis:assess"
    ? judge(request as AssessRequest)
    : { ready: true, heard: true, ok: !host.diskFull };
}

function append(entry: JournalRequest): unknown {
  if (host.diskFull) return { ok: false, problem: "storage" };
  host.journal.push(entry);
  return { ok: true, sequence: host.journal.length };
}

async function readFile(request: FileRequest): Promise<PartResult> {
  const { key, name, file, password } = request;
  host.files.push(request);
  const part = { part: "attachment", key, name } as const;
  if (Object.hasOwn(host.passwords, name) && host.passwords[name] !== password)
    return unreadPart(part, "encrypted", password === undefined ? "password-required" : "wrong-password");
  const reading = await readDocument({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return toPartResult(part, reading, packs, 0);
}

function judge(request: AssessRequest): AssessAnswer {
  const { draft, attachments } = request;
  host.assessed.push(request);
  const text = (part: "subject" | "body", content: string): PartResult =>
    toPartResult({ part, key: "", name: "" }, { type: "text", status: "read", text: content }, packs, 0);
  const parts = [text("subject", draft.subject), text("body", draft.body.content), ...attachments];
  const directory = openDirectory(host.office);
  const judged = assess({ draft, parts, directory, packs, oddities: () => host.odd(request) });
  const verdict = host.level === null ? judged.verdict : { ...judged.verdict, level: host.level };
  const addresses = judged.recipients.map(({ address }) => address);
  const lesson = { addresses, own: host.office.own, marks: [], kinds: [], persons: [] };
  return { assessment: { ...judged, verdict }, clientNames: {}, lesson };
}
