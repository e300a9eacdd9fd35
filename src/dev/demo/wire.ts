/** What the demo webmail's page and its server say to each other, all in JSON. */

export type Language = "nl" | "en";
export type BodyFormat = "html" | "plain";

/** A mail as its writer has it now. Recipients are header texts (`"Name" <address>`); typed, unconfirmed text comes last. */
export interface DraftWire {
  readonly composeId: string;
  readonly draftId: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly format: BodyFormat;
  readonly body: string;
  /** Ids of uploaded attachments. */
  readonly attachments: readonly string[];
}

export interface SendWire extends DraftWire {
  readonly archive: boolean;
  /** RFC 3339; null sends at once. */
  readonly sendAt: string | null;
}

export interface AttachmentWire {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface StoredDraft extends Omit<DraftWire, "attachments" | "draftId"> {
  readonly draftId: string;
  readonly time: string;
  readonly attachments: readonly AttachmentWire[];
}

export type Folder = "inbox" | "sent";

export interface MailWire {
  readonly id: string;
  readonly folder: Folder;
  readonly time: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly format: BodyFormat;
  readonly body: string;
  readonly attachments: readonly AttachmentWire[];
  /** When it will leave; null once it has left or for received mail. */
  readonly sendAt: string | null;
}

export interface ContactWire {
  readonly name: string;
  readonly address: string;
}

export type SendError = "no-recipient" | "bad-recipient" | "refused" | "missing-attachment" | "bad-request";

export type SendAnswer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly error: SendError };

/** What became of the last send of one compose; asked for by the beacon transport, which gets no answer. */
export type SendOutcome = SendAnswer | { readonly ok: null };
