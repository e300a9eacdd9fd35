import type { Draft } from "../core/mail/draft.ts";
import type { RecipientField } from "../core/recipients/recipient.ts";

/** One compose window (or pane) of a webmail. Two composes in one page have two ids. */
export interface Compose {
  readonly id: string;
  readonly root: Element;
}

/** How a held send is set going again: by the same road, so that the webmail itself sends it. */
export type ResumePlan =
  | { readonly via: "click"; readonly target: HTMLElement }
  /**
   * For a control that acts on more than the click. `begun`: this event is a part of a press that does not decide; it is kept from
   * the page unless the mail may leave, and the part that decides comes after it.
   */
  | { readonly via: "pointer"; readonly target: HTMLElement; readonly begun?: true }
  /** By the same key: only the page knows whether it sends by it, so nothing else is pressed for the writer. */
  | { readonly via: "key"; readonly target: EventTarget; readonly key: KeyboardEvent }
  | { readonly via: "submit"; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null }
  /** The page's own request is waiting in the page-world script. */
  | { readonly via: "request"; readonly id: number; readonly form: HTMLFormElement | null }
  /** A request that could not wait (a beacon, a synchronous one) was refused; the writer sends once more. */
  | { readonly via: "writer" };

export interface SendIntent {
  readonly compose: Compose;
  readonly resume: ResumePlan;
}

/** A request that leaves the page, as the page-world script saw it. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  /** Value of a form field by name; null where there is none. */
  field(name: string): string | null;
  /** Value of a header that page code set, by its name in small letters; null where there is none. */
  header(name: string): string | null;
  /** All of these, by their names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Request body where it is text. */
  readonly body: string | null;
}

/** Patterns over whole addresses, without flags: their sources travel to the page-world script. */
export interface RequestAddresses {
  /** Requests the guard is asked about: those that may send, and those that the adapter learns from. */
  readonly concerns: RegExp;
  /** Of these, the ones that send; refused when no guard answers. Narrow: a page without a guard must go on working. */
  readonly refuse: RegExp;
}

/** How a part of a page was found, for a person who wants to know what is read. */
export interface FoundPart {
  readonly part: string;
  /** Which of its ways found it, 0 the best; null: none did. */
  readonly way: number | null;
  /** When and in what that way was last seen to work. */
  readonly seen: string;
}

export interface WebmailAdapter {
  readonly id: string;
  /** Speaks only where no other webmail knows the page. */
  readonly isFallback?: true;
  /** Whether this page is this webmail, told from its markup, not from its address: anybody may host one anywhere. */
  matches(doc: Document): boolean;
  composes(doc: Document): Compose[];
  /** Whether this event sends. Pure and synchronous: it runs in the capture phase. */
  sendIntent(event: Event): SendIntent | null;
  readonly requests: RequestAddresses;
  /** Whether this request sends. Pure, no DOM. Called for addresses that `requests.concerns` matches. */
  isSendRequest(request: PageRequest): boolean;
  /** A request of such an address that does not send: what can be learned from it is kept in memory only. */
  hear?(request: PageRequest, doc: Document): void;
  /** Whether the page that answers a form which was posted into a frame says that its mail was sent; null where it does not say. */
  saysSent?(answer: Document): boolean | null;
  /** The compose a send request belongs to. */
  composeOfRequest(request: PageRequest, doc: Document): Compose | null;
  /** Whether what the request says is what the page shows; absent where the form itself is both. */
  agrees?(request: PageRequest, draft: Draft): boolean;
  /**
   * The draft with what the request says in place of what the page shows, where the request is the truth; `shown` itself where it
   * only repeats it. What neither tells is in `notUnderstood`.
   */
  withRequest?(shown: Draft, request: PageRequest): Draft;
  /**
   * Where this webmail is known to live, and how its page is told there, with a compose or without. A page on such a host that is not
   * this webmail, after it has loaded, is one that the guard does not know.
   */
  readonly home?: { readonly hosts: RegExp; isHere(doc: Document): boolean };
  /** Whether a compose that the page has closed may send yet, also where nothing was agreed to about it. */
  mayStillSend?(compose: Compose): boolean;
  /** Takes over a compose of a window that closed: from now on `composeOfRequest` may find it, and `read` gives this draft. */
  adopt?(draft: Draft, doc: Document): Compose;
  /** Whether the writer was seen to write where this adapter cannot look (a closed shadow root). */
  isBlind?(): boolean;
  /** How each part of this compose was found. */
  selfTest?(compose: Compose): readonly FoundPart[];
  /**
   * A snapshot. Never moves the focus or changes the page. The key of an attachment that is a link to a file in the cloud begins with
   * `cloud:`; links in the text are none.
   */
  read(compose: Compose): Draft;
  /** Documents inside the compose that have a window of their own (the HTML editor's frame). */
  editorDocuments(compose: Compose): Document[];
  /** The file itself, where the page holds it: an ordinary form sends what was chosen in it. */
  attachmentFile?(compose: Compose, key: string): File | null;
  /** Where the webmail itself serves an attachment that it holds, same origin; null where it does not. */
  attachmentUrl(compose: Compose, key: string): string | null;
  isUploading(compose: Compose, key: string): boolean;
  attachmentPlace(compose: Compose, key: string): HTMLElement | null;
  recipientPlace(compose: Compose, address: string): HTMLElement | null;
  /** The page's own control that takes one out without a question; null where there is no safe one. */
  attachmentRemover(compose: Compose, key: string): HTMLElement | null;
  recipientRemover(compose: Compose, address: string): HTMLElement | null;
  /** Where the writer types one more recipient of this field; null where the page has no such place. */
  recipientInput?(compose: Compose, field: RecipientField): HTMLElement | null;
  /**
   * Moves recipients that stand in To or Cc to Bcc by the page's own means; whether that worked shows in `read`. Absent where
   * there is no safe way.
   */
  moveToBcc?(compose: Compose, addresses: readonly string[]): void;
}
