import type { Draft, DraftAttachment, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { chosenKey } from "../chosen-file.ts";
import { inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { hordeParts as parts } from "./parts.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

const isRedirect = (root: Element): boolean => parts.redirect.ways.some((way) => root.matches(way));

export function readHorde({ root }: Compose): Draft {
  return isRedirect(root) ? readRedirect(root) : readMessage(root);
}

/** What is sent on stands on no page: it came in, and leaves as it is. */
function readRedirect(root: Element): Draft {
  const to = locate<Field>(root, parts.redirectTo);
  const unseen: readonly DraftPart[] = ["from", "subject", "body", "attachments"];
  return {
    webmail: "horde",
    from: "",
    to: oneLine(to?.value),
    cc: "",
    bcc: "",
    subject: "",
    body: { format: "plain", content: "" },
    attachments: [],
    notUnderstood: to ? unseen : [...unseen, "recipients"]
  };
}

function readMessage(root: Element): Draft {
  const value = (field: "to" | "cc" | "bcc" | "subject"): string => oneLine(locate<Field>(root, parts[field])?.value);
  const [from, body] = [readSender(root), readBody(root)];
  return {
    webmail: "horde",
    from: from ?? "",
    to: value("to"),
    cc: value("cc"),
    bcc: value("bcc"),
    subject: value("subject"),
    body: body ?? { format: "plain", content: "" },
    attachments: readAttachments(root),
    notUnderstood: missingParts(root, from, body)
  };
}

/** Header text from a text area: what is sent has other line ends than what is shown. */
export const oneLine = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function missingParts(root: Element, from: string | null, body: DraftBody | null): DraftPart[] {
  const missing: DraftPart[] = [];
  if (from === null) missing.push("from");
  if (![parts.to, parts.cc, parts.bcc].every((part) => locate(root, part))) missing.push("recipients");
  if (!locate(root, parts.subject)) missing.push("subject");
  // Without its frame the HTML editor's text area may hold what was written some time ago.
  if (!body || (isHtml(root) && !editorBody(root))) missing.push("body");
  if (locateAll(root, parts.fileInputs).length === 0) missing.push("attachments");
  return missing;
}

/** "Name <address> (name of the identity)"; a page with one identity may not say it, then perhaps the log-in name is one. */
function readSender(root: Element): string | null {
  const chosen = locate<HTMLSelectElement>(root, parts.identities)?.selectedOptions[0]?.text;
  const beside = locate(root, parts.identity)?.parentElement?.closest("td")?.textContent;
  const user = locate<HTMLInputElement>(root, parts.user)?.value;
  const told = [chosen, beside, user].find((text) => text?.includes("@"));
  return told?.replace(/\s*\([^()]*\)\s*$/, "").trim() ?? null;
}

function readBody(root: Element): DraftBody | null {
  const html = editorBody(root);
  if (html) return { format: "html", content: html.innerHTML };
  const plain = locate<HTMLTextAreaElement>(root, parts.plainBody);
  return plain && { format: isHtml(root) ? "html" : "plain", content: plain.value };
}

const isHtml = (root: Element): boolean => locate<HTMLInputElement>(root, parts.isHtml)?.value === "1";

/** The HTML editor's body while that editor is in use. */
export function editorBody(root: Element): HTMLElement | null {
  if (!isHtml(root)) return null;
  return locate<HTMLIFrameElement>(root, parts.htmlFrame)?.contentDocument?.body ?? null;
}

export interface Attached {
  readonly key: string;
  readonly name: string;
  readonly place: HTMLElement;
  /** Of one that was chosen and goes along with the form. */
  readonly file?: File;
}

/**
 * Files that the page lists, those that were chosen and go along with the form, and one that is on its way. Horde's numbers of
 * them are known to its program only; of two with the same name the first is the first.
 */
export function attached(root: Element): Attached[] {
  const listed = locateAll(root, parts.attachments).map((place) => ({ place, name: nameOf(place) }));
  const chosen = locateAll<HTMLInputElement>(root, parts.fileInputs)
    // The dynamic page sends these at once, and lists them when they have arrived.
    .filter(() => !locate(root, parts.sendLink))
    .flatMap((place) =>
      [...(place.files ?? [])].map((file) => ({ place, name: file.name, file, key: chosenKey(file) }))
    );
  const numbered = listed.map(({ name, place }, index) => {
    const before = listed.slice(0, index).filter((one) => one.name === name).length;
    return { key: `${before}:${name}`, name, place };
  });
  const waiting = locate(root, parts.uploading);
  const isWaiting = waiting !== null && waiting.style.display !== "none";
  const coming = isWaiting ? [{ key: "uploading", name: waiting.textContent?.trim() ?? "", place: waiting }] : [];
  return [...numbered, ...chosen, ...coming];
}

const nameOf = (item: Element): string => locate(item, parts.attachmentName)?.textContent?.trim() ?? "";

function readAttachments(root: Element): DraftAttachment[] {
  const items = attached(root).map(({ key, name }) => ({ key, name, size: null }));
  const body = editorBody(root);
  return body ? [...items, ...inlineAttachments(body)] : items;
}
