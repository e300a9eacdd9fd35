import type { DraftBody } from "./draft.ts";

/** A request that leaves the browser, as the page or the browser itself tells it. */
export interface SentRequest {
  /** Absolute. */
  readonly url: string;
  readonly method: string;
  /** Value of a form field by name; null where there is none. */
  field(name: string): string | null;
  /** Lower-case name; null where there is none. */
  header(name: string): string | null;
  /** The body as text; a form's fields URL-encoded. Empty: there is none. Null: it could not be read. */
  readonly body: string | null;
}

/** What a request that sends says of its mail; null: it says nothing of that. */
export interface SaidMail {
  /** Header texts. */
  readonly recipients: { readonly to: string; readonly cc: string; readonly bcc: string } | null;
  readonly subject: string | null;
  readonly body: DraftBody | null;
  /** Ids by which the webmail knows them. */
  readonly attachments: readonly string[] | null;
}

/**
 * Requests that the browser itself is told to deny, or to let pass, while no mail of the tab is released. Of two rules that
 * fit, the later one decides.
 */
export interface LockRule {
  readonly does: "deny" | "let";
  /** RE2, over the whole address without its fragment. */
  readonly address: string;
  /** Absent: every kind. `script`: fetch, XHR and beacons. */
  readonly by?: "script";
}

/** How one webmail sends, for who stands outside its page. Pure: no page, no browser. */
export interface SendEndpoint {
  /** Adapter id. */
  readonly webmail: string;
  /**
   * Whether this request sends a mail; the guard is asked about every such one. `page`: address, without query, of a page of
   * it that is guarded; null: none is.
   */
  sends(request: SentRequest, page: string | null): boolean;
  says(request: SentRequest): SaidMail;
  /** `page`: address of the webmail's page without query. Empty where no address tells sending from what never may be denied. */
  lock(page: string): readonly LockRule[];
}
