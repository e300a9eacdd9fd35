import type { Draft } from "../../core/mail/draft.ts";
import type { Compose, PageRequest } from "../adapter.ts";
import { locate, locateAll } from "../page-part.ts";
import { roundcubeParts as parts } from "./parts.ts";
import { readRecipients, readSender } from "./read.ts";

/** The mail that a bounce sends on: its number and folder, as the dialog's own page was asked for. */
const idPrefix = "bounce:";

/** What was read before the dialog closed: Roundcube closes it before its request, if that is held, has left. */
const lastRead = new WeakMap<Element, Draft>();

const name = "message.eml";

export function bounceComposes(doc: Document): Compose[] {
  return locateAll(doc, parts.bounceDialog).flatMap((root) => {
    const source = locate<HTMLIFrameElement>(root, parts.bounceFrame)?.getAttribute("src");
    if (!source) return [];
    const query = new URL(source, doc.baseURI).searchParams;
    return [{ id: bounceId(query.get("_mbox"), query.get("_uid")), root }];
  });
}

export const isBounce = ({ id }: Compose): boolean => id.startsWith(idPrefix);

const bounceId = (mbox: string | null, uid: string | null): string =>
  idPrefix + new URLSearchParams({ _mbox: mbox ?? "", _uid: uid ?? "" });

/** The form in the dialog's own page; null while that loads and after it has closed. */
export function bounceForm({ root }: Compose): HTMLElement | null {
  const inside = bounceDocument(root);
  return inside && locate(inside, parts.bounceForm);
}

const bounceDocument = (root: Element): Document | null =>
  locate<HTMLIFrameElement>(root, parts.bounceFrame)?.contentDocument ?? null;

export const bounceEditors = ({ root }: Compose): Document[] => [bounceDocument(root)].filter((doc) => doc !== null);

/** The mail leaves as it came: what is in it, its subject and text too, is one file. */
export function readBounce(compose: Compose): Draft {
  const form = bounceForm(compose);
  const known = form ? null : lastRead.get(compose.root);
  if (known) return known;
  const draft: Draft = {
    webmail: "roundcube",
    from: form ? readSender(form) : "",
    to: form ? readRecipients(form, "to") : "",
    cc: form ? readRecipients(form, "cc") : "",
    bcc: form ? readRecipients(form, "bcc") : "",
    subject: "",
    body: { format: "plain", content: "" },
    attachments: [{ key: compose.id, name, size: null }],
    notUnderstood: form ? [] : ["from", "recipients"]
  };
  if (form) lastRead.set(compose.root, draft);
  return draft;
}

/** Where Roundcube shows the source of a mail (`viewsource`, without `_save`: that wants the page's token). */
export function bounceSource({ id, root }: Compose): string {
  const mail = new URLSearchParams(id.slice(idPrefix.length));
  const query = new URLSearchParams({ _task: "mail", _action: "viewsource", ...Object.fromEntries(mail) });
  return `${root.ownerDocument.location.pathname}?${query}`;
}

export function bounceOfRequest(request: PageRequest, doc: Document): Compose | null {
  const id = bounceId(request.field("_mbox"), request.field("_uid"));
  return bounceComposes(doc).find((compose) => compose.id === id) ?? null;
}
