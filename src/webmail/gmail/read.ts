import type { Draft, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { locate } from "../page-part.ts";
import { gmailAttachments } from "./attachments.ts";
import { gmailParts as parts } from "./parts.ts";
import { fieldLines, recipientFields, recipientsIn } from "./recipients.ts";

/** As each compose was read last, for the time after Gmail closed it, when its mail is on its way. Memory only. */
const lastRead = new WeakMap<Element, Draft>();

const nothing: Draft = {
  webmail: "gmail",
  from: "",
  to: "",
  cc: "",
  bcc: "",
  subject: "",
  body: { format: "plain", content: "" },
  attachments: [],
  notUnderstood: ["from", "recipients", "subject", "body", "attachments"]
};

/** Gmail removes or empties a compose the moment it sends; a page that is only not understood has some part left. */
export function readGmail({ id, root }: Compose): Draft {
  // A request that belongs to no compose is not told by one that happens to be open.
  if (!id) return nothing;
  const isGone = !root.isConnected || [parts.to, parts.subject, parts.body].every((part) => !locate(root, part));
  if (isGone) return lastRead.get(root) ?? nothing;
  const draft = readRoot(root);
  lastRead.set(root, draft);
  return draft;
}

function readRoot(root: Element): Draft {
  const [to, cc, bcc] = recipientFields.map((field) =>
    recipientsIn(root, field)
      .map(({ header }) => header)
      .join(", ")
  );
  const body = readBody(root);
  const from = readSender(root);
  return {
    webmail: "gmail",
    from,
    to: to ?? "",
    cc: cc ?? "",
    bcc: bcc ?? "",
    subject: readSubject(root),
    body: body ?? nothing.body,
    attachments: gmailAttachments(root, editorOf(root)),
    notUnderstood: missingParts(root, from, body)
  };
}

/** Cc and Bcc may be absent until they are wanted; that nobody was missed is checked at the request. */
function missingParts(root: Element, from: string, body: DraftBody | null): DraftPart[] {
  const missing: DraftPart[] = [];
  if (!from) missing.push("from");
  if (fieldLines(root, "to").length === 0) missing.push("recipients");
  if (!locate(root, parts.subject)) missing.push("subject");
  if (!body) missing.push("body");
  // Where files are chosen, so are they shown.
  if (!locate(root, parts.filePicker) && !locate(root, parts.attachment)) missing.push("attachments");
  return missing;
}

function readSender(root: Element): string {
  const from = locate<HTMLInputElement | HTMLSelectElement>(root, parts.from)?.value.trim();
  return from || (locate(root, parts.fromShown)?.textContent?.trim() ?? "");
}

function readSubject(root: Element): string {
  const box = locate<HTMLInputElement>(root, parts.subject)?.value;
  return box || (locate<HTMLInputElement>(root, parts.subjectKept)?.value ?? "");
}

/** The element that is written in; it may come minutes after its compose. */
export function editorOf(root: Element): HTMLElement | null {
  return locate(root, parts.body);
}

function readBody(root: Element): DraftBody | null {
  const editor = editorOf(root);
  const plain = locate<HTMLTextAreaElement>(root, parts.plainBody);
  const quote = locate<HTMLInputElement>(root, parts.hiddenQuote)?.value ?? "";
  if (plain?.value.trim() && !editor?.textContent?.trim())
    return { format: "html", content: escaped(plain.value) + quote };
  return editor && { format: "html", content: editor.innerHTML + quote };
}

const escaped = (text: string): string =>
  `<pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</pre>`;
