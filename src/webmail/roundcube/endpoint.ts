import type { LockRule, SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { isRoundcubeSend } from "./send-request.ts";

/**
 * Roundcube sends by a form into a frame, to the address to which it also saves drafts, with `_action=send` in the form. Its own
 * scripts have `_action` in the address of every request they make (`url` and `http_post` in app.js of 1.6.5, read on
 * 2026-11-22); so what they ask for without it, or as `send`, is not theirs, and can be denied; so can `bounce`, which sends a mail of the box on. The form cannot: no address
 * tells a mail from a draft. There the page-world script alone holds.
 */
export const roundcubeEndpoint: SendEndpoint = { webmail: "roundcube", sends, says, lock };

function sends(request: SentRequest, page: string | null): boolean {
  const { searchParams: query, origin, pathname } = new URL(request.url);
  if (request.method !== "POST") return false;
  // A body that the browser does not show (a Blob's) is none of Roundcube's: those name their action in the address.
  const isStrange = request.body === null && page === origin + pathname && !query.has("_action");
  return isStrange || isRoundcubeSend(request);
}

function says(request: SentRequest): SaidMail {
  const field = (name: string): string => request.field(name) ?? "";
  if (!request.body) return { recipients: null, subject: null, body: null, attachments: null };
  return {
    recipients: { to: field("_to"), cc: field("_cc"), bcc: field("_bcc") },
    subject: request.field("_subject"),
    body: { format: field("_is_html") === "1" ? "html" : "plain", content: field("_message") },
    attachments: request.field("_attachments")?.split(",").filter(Boolean) ?? null
  };
}

function lock(page: string): LockRule[] {
  const folder = page.replace(/[^/]*$/, "").replace(/[.+()[\]{}$^|?*\\]/g, "\\$&");
  const base = `^${folder}(?:index\\.php)?`;
  return [
    { does: "deny", by: "script", address: `${base}(?:\\?.*)?$` },
    { does: "let", by: "script", address: `${base}\\?(?:.*&)?_action=` },
    { does: "deny", by: "script", address: `${base}\\?(?:.*&)?_action=(?:send|bounce)(?:&|$)` }
  ];
}
