import type { Draft } from "../core/mail/draft.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../webmail/adapter.ts";

/** A page that the adapter stumbles over is a draft of which nothing was understood, never a fault that lets it through. */
export function readDraft(adapter: WebmailAdapter, compose: Compose, request: PageRequest | null): Draft {
  const shown = tryRead(adapter, compose);
  if (!request) return shown;
  try {
    const draft = adapter.withRequest?.(shown, request) ?? shown;
    return adapter.agrees?.(request, shown) === false ? doubted(draft) : draft;
  } catch {
    return doubted(shown);
  }
}

/** Nobody knows whom it goes to: the page says one thing and the request another. */
function doubted(draft: Draft): Draft {
  return { ...draft, notUnderstood: [...new Set([...draft.notUnderstood, "recipients" as const])] };
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
