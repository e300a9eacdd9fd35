import type { DraftAttachment } from "../core/mail/draft.ts";
import { afterPassword, type PasswordOutcome, passwordOutcome } from "../core/verdict/locked-parts.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import { cloudFile, eventually, type Reading, readFile, track, unread } from "./file-reading.ts";
import { readDraft } from "./read-draft.ts";
import { fetchAttachment } from "./server-attachment.ts";

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

  /** A file was chosen, dropped or pasted: reading starts now, while the writer writes. `keysBefore`: as it was chosen. */
  see(
    file: File,
    reading: Reading = readFile("", file.name, file),
    keysBefore: ReadonlySet<string> = this.keysNow()
  ): void {
    this.seen.push({ file, keysBefore, reading });
  }

  /** Attachments that are there now. */
  keysNow(): ReadonlySet<string> {
    return new Set(readDraft(this.adapter, this.compose, null).attachments.map(({ key }) => key));
  }

  /** The reading of one attachment of the draft; starts it where that has not happened. */
  of(attachment: DraftAttachment): Reading {
    const known = this.byKey.get(attachment.key);
    if (known && !failed(known)) return known;
    const uploading = this.adapter.isUploading(this.compose, attachment.key);
    const reading = this.fromSeen(attachment) ?? this.fromServer(attachment, uploading);
    if (!uploading) this.byKey.set(attachment.key, reading);
    return reading;
  }

  /** The same, for a look that is often repeated: what failed is not tried again. */
  at(attachment: DraftAttachment): Reading {
    return this.byKey.get(attachment.key) ?? this.of(attachment);
  }

  /**
   * Reads one attachment once more, with the password that the writer typed for it; a file that the webmail holds is
   * fetched again. From now on `of` gives what came of it.
   */
  async unlock(attachment: DraftAttachment, password: string): Promise<PasswordOutcome> {
    const before = this.of(attachment);
    const seen = this.seenAs(attachment);
    const { key, name } = attachment;
    const tried = seen ? readFile(key, name, seen.file, password) : this.fromServer(attachment, false, password);
    const both = Promise.all([before.result, tried.result]);
    const kept = track(
      both.then(([known, now]) => afterPassword(known, now)),
      tried.progress
    );
    this.byKey.set(key, kept);
    if (seen) seen.reading = kept;
    return passwordOutcome(...(await both));
  }

  private fromSeen(attachment: DraftAttachment): Reading | null {
    const only = this.seenAs(attachment);
    if (!only) return null;
    const { key, name } = attachment;
    if (failed(only.reading)) only.reading = readFile("", name, only.file);
    const { result, progress } = only.reading;
    return track(
      result.then((part) => ({ ...part, key })),
      progress
    );
  }

  /**
   * The one that the page's form holds; else only when exactly one chosen file can be meant: of two with the same name the webmail is
   * asked which.
   */
  private seenAs({ key, name }: DraftAttachment): SeenFile | undefined {
    const own = this.adapter.attachmentFile?.(this.compose, key);
    if (own) {
      const isOwn = ({ file }: SeenFile): boolean => file === own;
      if (!this.seen.some(isOwn)) this.see(own);
      return this.seen.find(isOwn);
    }
    const candidates = this.seen.filter(({ file, keysBefore }) => file.name === name && !keysBefore.has(key));
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  private fromServer({ key, name }: DraftAttachment, uploading: boolean, password?: string): Reading {
    if (uploading) return unread(key, name, "still-uploading");
    if (key.startsWith("cloud:")) return cloudFile(key, name);
    return eventually(this.fetchAndRead(key, name, password));
  }

  private async fetchAndRead(key: string, name: string, password?: string): Promise<Reading> {
    const url = this.adapter.attachmentUrl(this.compose, key);
    const file = url === null ? null : await fetchAttachment(url, name);
    return file ? readFile(key, name, file, password) : unread(key, name, "server-refused");
  }
}

/** It never reached a reader; worth another try, unlike a file that was read and found broken. */
const failed = ({ settled }: Reading): boolean => settled?.status === "unavailable";
