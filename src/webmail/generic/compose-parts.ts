import { isOthers } from "../home.ts";
import { isStillThere } from "../still-there.ts";
import { type PageBody, pageBodies } from "./bodies.ts";
import { all, holds, locateAll, parentOf } from "./composed.ts";
import { sendControls, sendWay } from "./controls.ts";
import { framesNamed, pageIn } from "./frames.ts";
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

/** Frames that say that recipients are chosen, or a mail is written, in them. */
const headFrame = framesNamed("recip ontvang compos envelop");

/**
 * Every place in the page and its frames where a mail is written: a field for recipients and the nearest text to write. A page that
 * only looks like it (from and to of a journey, a search, a filter, a signature) has no subject, no copies and no address there.
 */
export function findComposes(doc: Document): ComposeParts[] {
  const fields = pageFields(doc).filter(({ element }) => !isOthers(element.ownerDocument));
  const tos = recipientsOr(doc, fields);
  if (tos.length === 0) return [];
  const bodies = pageBodies(doc, fields);
  const nearest = tos.flatMap(({ element }) => nearestWith(element, bodies) ?? []);
  const claimed = new Set<PageBody>();
  const placeOf = ({ root }: ComposeParts): number => tos.findIndex(({ element }) => holds(root, element));
  return nearest
    .sort((one, other) => depth(other) - depth(one))
    .flatMap((place) => {
      const own = bodies.filter((body) => holds(place, body.place) && !claimed.has(body));
      for (const body of own) claimed.add(body);
      return own.length > 0 ? composeAround(place, tos) : [];
    })
    .sort((one, other) => placeOf(one) - placeOf(other));
}

/** The fields for recipients; the rest of the message's head where those stand in a frame that nobody can look into. */
function recipientsOr(doc: Document, fields: readonly PageField[]): PageField[] {
  const tos = fields.filter(({ kind }) => kind === "to");
  const isClosed = (frame: HTMLElement): boolean => isShown(frame) && !pageIn(frame);
  if (tos.length > 0 || fields.length === 0 || !all(doc, headFrame).some(isClosed)) return tos;
  return fields.filter(({ kind }) => kind === "subject").slice(0, 1);
}

/** What of a compose is in the page under this root now. */
export function partsUnder(root: Element): ComposeParts {
  const fields = pageFields(root);
  return { root, fields, bodies: pageBodies(root, fields) };
}

/**
 * A form of its own without a text to write is a search, a filter or a share: what is written elsewhere is not its. Unless its page
 * holds no more than the head of a message, the text of which is in another frame.
 */
function nearestWith(to: HTMLElement, bodies: readonly PageBody[]): Element | null {
  const form = to.closest("form");
  const isBare = form !== null && !bodies.some(({ place }) => holds(form, place));
  if (isBare && (bodies.some((body) => isBeside(body, to)) || submitsOther(form))) return null;
  for (let at = parentOf(to); at; at = parentOf(at)) if (bodies.some(({ place }) => holds(at, place))) return at;
  return null;
}

const isBeside = ({ place }: PageBody, to: Element): boolean => place.ownerDocument === to.ownerDocument;

function submitsOther(form: HTMLElement): boolean {
  const submits = locateAll(form, parts.control).filter((one) => one.matches(parts.submitControl.ways[0]));
  return submits.length > 0 && submits.every((control) => sendWay(control) === null);
}

function depth(element: Element): number {
  const parent = parentOf(element);
  return parent ? 1 + depth(parent) : 0;
}

function composeAround(place: Element, tos: readonly PageField[]): ComposeParts[] {
  const found = partsUnder(
    grown(
      place,
      tos.filter(({ element }) => !holds(place, element))
    )
  );
  return isMail(found) && hasWayToSend(found) ? [found] : [];
}

/** Any control may be one, but where head and text do not stand together it has to say so. */
function hasWayToSend({ root, fields, bodies }: ComposeParts): boolean {
  const isOne = bodies.some((body) => body.element && fields.some(({ element }) => isBeside(body, element)));
  return locateAll(root, parts.control).some((control) => isOne || sendWay(control) !== null);
}

/** Up to its form or dialog, or to where a control sends it, but never around another compose. */
function grown(place: Element, others: readonly PageField[]): Element {
  const free = (element: Element | null | undefined): element is Element =>
    !!element && !others.some((other) => holds(element, other.element));
  const own = place.closest(container);
  const start = free(own) ? own : place;
  for (let at: Element | null = start; free(at); at = parentOf(at)) if (sendControls(at).length > 0) return at;
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

export const isVisible = ({ bodies }: ComposeParts): boolean =>
  bodies.some(({ place }) => isStillThere(place) && isShown(place));
