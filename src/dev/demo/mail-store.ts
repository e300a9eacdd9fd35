import { SEED_MAILS, SENDERS, type SeedMail } from "./seed-mails.ts";
import type { AttachmentWire, DraftWire, Folder, Language, MailWire, SendOutcome, StoredDraft } from "./wire.ts";

interface StoredAttachment extends AttachmentWire {
  readonly bytes: Uint8Array;
}

interface StoredMail extends MailWire {
  /** Received mail exists once per language of the page; sent mail is shown in both. */
  readonly language?: Language;
}

/** Everything the demo webmail holds, in memory, for as long as its server runs. */
export class MailStore {
  readonly outcomes = new Map<string, SendOutcome>();
  readonly #attachments = new Map<string, StoredAttachment>();
  readonly #drafts = new Map<string, StoredDraft>();
  readonly #mails = new Map<string, StoredMail>();
  #last = 0;

  constructor(now: number) {
    for (const seed of SEED_MAILS) this.#receive(seed, now);
  }

  nextId(prefix: string): string {
    this.#last += 1;
    return `${prefix}${this.#last}`;
  }

  addAttachment(name: string, type: string, bytes: Uint8Array): AttachmentWire {
    const id = this.nextId("a");
    const stored = { id, name, type, size: bytes.byteLength, bytes };
    this.#attachments.set(id, stored);
    return describe(stored);
  }

  attachment(id: string): StoredAttachment | undefined {
    return this.#attachments.get(id);
  }

  removeAttachment(id: string): boolean {
    return this.#attachments.delete(id);
  }

  /** Those of the ids that exist, in the order given. */
  attachments(ids: readonly string[]): StoredAttachment[] {
    return ids.map((id) => this.#attachments.get(id)).filter((found) => found !== undefined);
  }

  saveDraft(draft: DraftWire): StoredDraft {
    const known = draft.draftId !== null && this.#drafts.has(draft.draftId);
    const draftId = known && draft.draftId !== null ? draft.draftId : this.nextId("d");
    const attachments = this.attachments(draft.attachments).map(describe);
    const stored = { ...draft, draftId, attachments, time: new Date().toISOString() };
    this.#drafts.set(draftId, stored);
    return stored;
  }

  draft(id: string): StoredDraft | undefined {
    return this.#drafts.get(id);
  }

  drafts(): StoredDraft[] {
    return [...this.#drafts.values()].reverse();
  }

  removeDraft(id: string): boolean {
    return this.#drafts.delete(id);
  }

  addMail(mail: StoredMail): void {
    this.#mails.set(mail.id, mail);
  }

  mail(id: string): MailWire | undefined {
    return this.#mails.get(id);
  }

  mails(folder: Folder, language: Language): MailWire[] {
    const shown = [...this.#mails.values()].filter((mail) => mail.folder === folder && isFor(mail, language));
    return shown.sort((a, b) => b.time.localeCompare(a.time));
  }

  /** A new draft that passes a mail on, with its attachments under ids of their own. */
  forward(mail: MailWire, text: Pick<DraftWire, "composeId" | "subject" | "body">): StoredDraft {
    const copies = this.attachments(mail.attachments.map((one) => one.id)).map(
      (one) => this.addAttachment(one.name, one.type, one.bytes).id
    );
    const from = SENDERS[0] ?? "";
    return this.saveDraft({
      ...text,
      draftId: null,
      from,
      to: [],
      cc: [],
      bcc: [],
      format: "html",
      attachments: copies
    });
  }

  #receive(seed: SeedMail, now: number): void {
    const attachment = seed.attachment;
    const bytes = new TextEncoder().encode(attachment?.text);
    this.addMail({
      id: this.nextId("m"),
      folder: "inbox",
      language: seed.language,
      time: new Date(now - seed.age * 60_000).toISOString(),
      from: seed.from,
      to: SENDERS.slice(0, 1),
      subject: seed.subject,
      format: "html",
      body: seed.body,
      attachments: attachment ? [this.addAttachment(attachment.name, attachment.type, bytes)] : [],
      sendAt: null
    });
  }
}

function describe({ id, name, type, size }: StoredAttachment): AttachmentWire {
  return { id, name, type, size };
}

function isFor(mail: StoredMail, language: Language): boolean {
  return mail.language === undefined || mail.language === language;
}
