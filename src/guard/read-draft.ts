import type { Draft } from "../core/mail/draft.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../webmail/adapter.ts";

/** A page that the adapter stumbles over is a draft of which nothing was understood, never a fault that lets it through. */
export function readDraft(adapter: WebmailAdapter, compose: Compose, request: PageRequest | null): Draft {
  const draft = tryRead(adapter, compose);
  return request !== null && differs(adapter, request, draft)
    ? { ...draft, notUnderstood: [...draft.notUnderstood, "recipients"] }
    : draft;
}

function differs(adapter: WebmailAdapter, request: PageRequest, draft: Draft): boolean {
  try {
    return adapter.agrees?.(request, draft) === false;
  } catch {
    return true;
  }
}

function tryRead(adapter: WebmailAdapter, compose: Compose): Draft {
  try {
    return adapter.read(compose);
  } catch {
    return {
      webmail: adapter.id,
      from: "",
      to: "",
      cc: "",
      bcc: "",
      subject: "",
      body: { format: "plain", content: "" },
      attachments: [],
      notUnderstood: ["from", "recipients", "subject", "body", "attachments"]
    };
  }
}
