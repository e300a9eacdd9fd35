/**
 * A draft: the mail that is about to be sent, as read from the webmail's page at one moment.
 * It exists in memory only; nothing in it is ever stored.
 */
export interface Draft {
  /** Adapter id, e.g. `roundcube`. */
  readonly webmail: string;
  /** Header text as the page holds it (`"Jansen" <j@example.nl>, ...`); parsed by `parseAddressList`. Empty when none. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  /** Header text; absent where the page has no such field. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly body: DraftBody;
  readonly attachments: readonly DraftAttachment[];
  /** Parts of the page that the adapter could not understand. Never empty-handed: what is listed here is shown and weighed. */
  readonly notUnderstood: readonly DraftPart[];
}

export interface DraftBody {
  readonly format: "plain" | "html";
  readonly content: string;
}

export type DraftPart = "from" | "recipients" | "subject" | "body" | "attachments";

export interface DraftAttachment {
  /** Stable within one compose window; never shown. */
  readonly key: string;
  /** File name as chosen by its maker: hostile input. */
  readonly name: string;
  /** Bytes, or null where the page does not say. */
  readonly size: number | null;
}
