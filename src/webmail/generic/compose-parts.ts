import { locate } from "../page-part.ts";
import { type PageBody, pageBodies } from "./bodies.ts";
import { sendControls } from "./controls.ts";
import { isShown, type PageField, pageFields } from "./page-fields.ts";
import { genericParts as parts } from "./parts.ts";
import { fieldRow, recipientTexts } from "./recipients.ts";

/** The elements of one compose. They are kept while it lives: many webmails take the compose away before its mail leaves. */
export interface ComposeParts {
  readonly root: Element;
  readonly fields: readonly PageField[];
  readonly bodies: readonly PageBody[];
}

const container = 'form, dialog, [role="dialog"]';

/**
 * Every place in the page where a mail is written: a field for recipients and the nearest text to write. A page that only
 * looks like it (from and to of a journey, a search, a filter, a signature) has no subject, no copies and no address there.
 */
export function findComposes(doc: Document): ComposeParts[] {
  const fields = pageFields(doc);
  const tos = fields.filter(({ kind }) => kind === "to");
  if (tos.length === 0) return [];
  const bodies = pageBodies(doc, fields);
  const nearest = tos.flatMap(({ element }) => nearestWith(element, bodies) ?? []);
  const claimed = new Set<PageBody>();
  return nearest
    .sort((one, other) => depth(other) - depth(one))
    .flatMap((place) => {
      const own = bodies.filter((body) => place.contains(body.place) && !claimed.has(body));
      for (const body of own) claimed.add(body);
      return own.length > 0 ? composeAround(place, tos) : [];
    })
    .sort((one, other) => (one.root.compareDocumentPosition(other.root) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** What of a compose is in the page under this root now. */
export function partsUnder(root: Element): ComposeParts {
  const fields = pageFields(root);
  return { root, fields, bodies: pageBodies(root, fields) };
}

/** A form of its own without a text to write is a search, a filter or a share: what is written elsewhere is not its. */
function nearestWith(to: HTMLElement, bodies: readonly PageBody[]): Element | null {
  const form = to.closest("form");
  const limit = form && bodies.some(({ place }) => form.contains(place)) ? form : null;
  if (form && !limit) return null;
  for (let at = to.parentElement; at; at = at.parentElement)
    if (bodies.some(({ place }) => at.contains(place))) return at;
  return null;
}

const depth = (element: Element): number => (element.parentElement ? 1 + depth(element.parentElement) : 0);

function composeAround(place: Element, tos: readonly PageField[]): ComposeParts[] {
  const found = partsUnder(
    grown(
      place,
      tos.filter(({ element }) => !place.contains(element))
    )
  );
  return isMail(found) && locate(found.root, parts.control) ? [found] : [];
}

/** Up to its form or dialog, or to where a control sends it, but never around another compose. */
function grown(place: Element, others: readonly PageField[]): Element {
  const free = (element: Element | null | undefined): element is Element =>
    !!element && !others.some((other) => element.contains(other.element));
  const own = place.closest(container);
  const start = free(own) ? own : place;
  for (let at: Element = start; free(at); at = at.parentElement ?? at) {
    if (sendControls(at).length > 0) return at;
    if (at.parentElement === null) break;
  }
  return start;
}

function isMail({ root, fields }: ComposeParts): boolean {
  if (fields.some(({ kind }) => kind === "subject" || kind === "cc" || kind === "bcc")) return true;
  const tos = fields.filter(({ kind }) => kind === "to");
  return tos.some(
    (field) =>
      field.element.matches('input[type="email"][multiple]') ||
      recipientTexts(fieldRow(field, { root, fields, bodies: [] })).some((text) => text.includes("@"))
  );
}

export const isVisible = ({ bodies }: ComposeParts): boolean => bodies.some(({ place }) => isShown(place));
