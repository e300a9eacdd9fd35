import type { Draft, DraftAttachment } from "../../src/core/mail/draft.ts";
import type { RequestToLeave } from "../../src/guard/compose-guard.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../../src/webmail/adapter.ts";

/** A request of the page that sends, as the guard is asked about it. */
export function askedRequest(id: number, body = "page", canWait = true): RequestToLeave {
  const request: PageRequest = {
    url: "https://mail.example.nl/send",
    method: "POST",
    body,
    field: () => null,
    header: () => null
  };
  return { id, canWait, form: null, request };
}

/** A webmail of which the test is the page: it says what the draft is and what may be taken out of it. */
export class FakeWebmail {
  draft: Draft = {
    webmail: "fake",
    from: "onno@kantoor.example",
    to: "a@klant.example",
    cc: "",
    bcc: "",
    subject: "Vraag",
    body: { format: "plain", content: "Hoi" },
    attachments: [],
    notUnderstood: []
  };
  readonly uploading = new Set<string>();
  readonly removers = new Map<string, HTMLElement>();
  readonly places = new Map<string, HTMLElement>();
  /** What a request must say to agree with the page; null: the adapter has no opinion. */
  agreeing: string | null = null;
  broken = false;
  readonly compose: Compose = { id: "c1", root: document.createElement("section") };

  readonly adapter: WebmailAdapter = {
    id: "fake",
    matches: () => true,
    composes: () => [this.compose],
    sendIntent: () => null,
    requests: { concerns: /^/, refuse: /\/send$/ },
    isSendRequest: () => true,
    composeOfRequest: () => this.compose,
    agrees: (request: PageRequest) => this.agreeing === null || request.body === this.agreeing,
    read: () => {
      if (this.broken) throw new Error("the page is not what it was");
      return this.draft;
    },
    editorDocuments: () => [],
    attachmentUrl: (_, key) => (key.startsWith("new:") ? null : `https://mail.example.nl/file/${key}`),
    isUploading: (_, key) => this.uploading.has(key),
    attachmentPlace: (_, key) => this.places.get(key) ?? null,
    recipientPlace: (_, address) => this.places.get(address) ?? null,
    attachmentRemover: (_, key) => this.removers.get(key) ?? null,
    recipientRemover: (_, address) => this.removers.get(address) ?? null
  };

  write(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
  }

  body(content: string): void {
    this.write({ body: { format: "plain", content } });
  }

  attach(...names: string[]): DraftAttachment[] {
    const added = names.map((name, index) => ({ key: `f${this.draft.attachments.length + index}`, name, size: null }));
    this.write({ attachments: [...this.draft.attachments, ...added] });
    return added;
  }

  /** A control of the page that takes it out, and the place where it stands. */
  removable(what: string, remove: () => void): void {
    const control = document.createElement("button");
    this.places.set(what, document.createElement("li"));
    control.addEventListener("click", () => {
      this.places.delete(what);
      remove();
    });
    this.removers.set(what, control);
  }
}
