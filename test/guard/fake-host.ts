import type { AssessRequest, FileRequest, JournalRequest, MessageName } from "../../src/browser/messages.ts";
import { readDocument } from "../../src/core/documents/read-document.ts";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { toPartResult } from "../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import type { Assessment, PartResult } from "../../src/core/verdict/verdict.ts";

/** `src/browser/send-message.ts` without a browser: the far side is core itself, in the same thread. */
export class NoAnswer extends Error {}

const packs = compilePacks(shippedPacks);
const ownOffice = { own: ["kantoor.example"], known: [], colleagues: [] };

export const host = {
  /** What the background says of the office. */
  office: ownOffice,
  alive: true,
  gone: false,
  diskFull: false,
  /** Makes every verdict this level; packs may do so. */
  level: null as Assessment["verdict"]["level"] | null,
  journal: [] as JournalRequest[],
  /** By file name: what opens it. */
  passwords: {} as Record<string, string>,
  /** How far each file is said to be. */
  progress: { done: 0, total: 0 },
  files: [] as FileRequest[],
  asked: [] as MessageName[],
  /** Set: nothing is answered before it resolves. */
  wait: null as Promise<void> | null,
  reset(): void {
    Object.assign(host, { office: ownOffice, alive: true, gone: false, diskFull: false, level: null, wait: null });
    Object.assign(host, { passwords: {}, progress: { done: 0, total: 0 } });
    host.files.length = 0;
    host.journal.length = 0;
    host.asked.length = 0;
  }
};

export const extensionAlive = (): boolean => host.alive;

export async function sendMessage(name: MessageName, request: unknown, _ms: number): Promise<unknown> {
  host.asked.push(name);
  if (name === "analysis:progress") return host.progress;
  await host.wait;
  if (name === "journal:append") return append(request as JournalRequest);
  if (host.gone) throw new NoAnswer(name);
  if (name === "analysis:file") return readFile(request as FileRequest);
  return name === "analysis:assess" ? judge(request as AssessRequest) : host.office;
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

function judge({ draft, attachments, office }: AssessRequest): Assessment {
  const text = (part: "subject" | "body", content: string): PartResult =>
    toPartResult({ part, key: "", name: "" }, { type: "text", status: "read", text: content }, packs, 0);
  const parts = [text("subject", draft.subject), text("body", draft.body.content), ...attachments];
  const assessment = assess({ draft, parts, office, packs });
  return host.level === null ? assessment : { ...assessment, verdict: { ...assessment.verdict, level: host.level } };
}
