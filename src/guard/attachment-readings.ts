import { NoAnswer, sendMessage } from "../browser/send-message.ts";
import type { ReadingReason } from "../core/documents/reading.ts";
import type { DraftAttachment } from "../core/mail/draft.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import { readDraft } from "./read-draft.ts";
import { fetchAttachment } from "./server-attachment.ts";

/** Above the analysis host's own limit for a file, queue included. */
const answerMs = 120_000;

export interface Reading {
  readonly result: Promise<PartResult>;
  /** The result once it is there. */
  settled: PartResult | null;
}

interface SeenFile {
  readonly file: File;
  reading: Reading;
  /** Attachments that were there before this file was chosen cannot be it. */
  readonly keysBefore: ReadonlySet<string>;
}

/** What is known of one compose's attachments: read when chosen, or fetched from the webmail that holds them. */
export class AttachmentReadings {
  private readonly seen: SeenFile[] = [];
  private readonly byKey = new Map<string, Reading>();

  constructor(
    private readonly adapter: WebmailAdapter,
    private readonly compose: Compose
  ) {}

  /** A file was chosen, dropped or pasted: reading starts now, while the writer writes. */
  see(file: File, result: Promise<PartResult> = readFile("", file.name, file)): void {
    const keysBefore = new Set(readDraft(this.adapter, this.compose, null).attachments.map(({ key }) => key));
    this.seen.push({ file, keysBefore, reading: this.track(result) });
  }

  /** The reading of one attachment of the draft; starts it where that has not happened. */
  of(attachment: DraftAttachment): Reading {
    const known = this.byKey.get(attachment.key);
    if (known && !failed(known)) return known;
    const uploading = this.adapter.isUploading(this.compose, attachment.key);
    const reading = this.fromSeen(attachment) ?? this.track(this.fromServer(attachment, uploading));
    if (!uploading) this.byKey.set(attachment.key, reading);
    return reading;
  }

  /** Only when exactly one chosen file can be meant; of two with the same name the webmail is asked which. */
  private fromSeen({ key, name }: DraftAttachment): Reading | null {
    const candidates = this.seen.filter(({ file, keysBefore }) => file.name === name && !keysBefore.has(key));
    const only = candidates.length === 1 ? candidates[0] : undefined;
    if (!only) return null;
    if (failed(only.reading)) only.reading = this.track(readFile("", name, only.file));
    return this.track(only.reading.result.then((result) => ({ ...result, key })));
  }

  private async fromServer({ key, name }: DraftAttachment, uploading: boolean): Promise<PartResult> {
    if (uploading) return unread(key, name, "still-uploading");
    const url = this.adapter.attachmentUrl(this.compose, key);
    const file = url === null ? null : await fetchAttachment(url, name);
    return file ? readFile(key, name, file) : unread(key, name, "server-refused");
  }

  private track(result: Promise<PartResult>): Reading {
    const reading: Reading = { result, settled: null };
    void result.then((settled) => {
      reading.settled = settled;
    });
    return reading;
  }
}

/** It never reached a reader; worth another try, unlike a file that was read and found broken. */
const failed = ({ settled }: Reading): boolean => settled?.status === "unavailable";

export async function readFile(key: string, name: string, file: File): Promise<PartResult> {
  try {
    await sendMessage("host:ensure", {}, answerMs);
    return await sendMessage("analysis:file", { key, file, name, size: file.size }, answerMs);
  } catch (error) {
    if (error instanceof NoAnswer) return unread(key, name, "analysis-host-gone");
    throw error;
  }
}

function unread(key: string, name: string, reason: ReadingReason): PartResult {
  const nothing = { characters: 0, ms: 0, findings: [], dossier: { score: 0, types: [] } };
  return { part: "attachment", key, name, type: "unknown", status: "unavailable", reason, ...nothing };
}
