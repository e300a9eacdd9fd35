import type { Draft } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { homeOf } from "../home.ts";
import { isReachable, isStillThere } from "../still-there.ts";
import { type ComposeParts, findComposes, isVisible, partsUnder } from "./compose-parts.ts";
import { readParts } from "./read.ts";

/** Enough for the composes of one page; the oldest are forgotten, so that a page that makes many is not kept alive by us. */
const mostKept = 6;

interface Known {
  readonly compose: Compose;
  parts: ComposeParts;
  /** As it was read last. */
  draft: Draft | null;
  /** It was read when the writer pressed a way of sending, and has not changed since. */
  isSending: boolean;
}

/** In memory only, the last used last. */
let kept: Known[] = [];
let lastId = 0;

/** Also those in its frames; a frame itself has none. */
export function composesIn(doc: Document): Compose[] {
  return homeOf(doc) === doc ? findComposes(doc).map((parts) => knownAs(parts).compose) : [];
}

/** Quicker than looking for them: one that was seen before and still stands there. */
export function hasCompose(doc: Document): boolean {
  return kept.some(({ parts }) => stands(parts)) || composesIn(doc).length > 0;
}

/** Every compose that was seen lately: a webmail may close one before its mail leaves. The latest first. */
export const recentComposes = (): Compose[] => kept.map(({ compose }) => compose).reverse();

const knownOf = ({ id }: Compose): Known | null => kept.find(({ compose }) => compose.id === id) ?? null;

/** This compose is the one that was used last. */
export function touch(compose: Compose): Known | null {
  const known = knownOf(compose);
  if (known) kept = [...kept.filter((one) => one !== known), known];
  return known;
}

/** A way of sending it was pressed: what it holds now is what leaves, if nothing changes. */
export function pressed(compose: Compose): void {
  readCompose(compose);
  const known = touch(compose);
  if (known) known.isSending = true;
}

/** Its parts as they are, or as they were when the webmail took the compose away: those of them that can be reached. */
export function partsOf(compose: Compose): ComposeParts {
  const { root } = compose;
  const known = knownOf(compose);
  const now = isReachable(root) ? partsUnder(root) : null;
  if (!known) return now ?? { root, fields: [], bodies: [] };
  if (now && isStillThere(root) && now.bodies.length > 0 && !isLeft(known)) known.parts = now;
  return reachable(known.parts);
}

function reachable({ root, fields, bodies }: ComposeParts): ComposeParts {
  return {
    root,
    fields: fields.filter(({ element }) => isReachable(element)),
    bodies: bodies
      .filter(({ place }) => isReachable(place))
      .map((body) => (isReachable(body.element) ? body : { ...body, element: null }))
  };
}

/**
 * The draft as it stands. Of a compose that is gone its elements still say what was in it; where the webmail emptied these too, or
 * the browser has given up the frame that they were in (Firefox 153 does), what was read last.
 */
export function readCompose(compose: Compose): Draft {
  const known = knownOf(compose);
  const parts = partsOf(compose);
  const isGone = known !== null && !stands(parts);
  const draft = readParts(parts);
  if (!known) return draft;
  if (isGone && known.draft && isEmptied(known.draft, draft)) return remembered(known.draft, known.isSending);
  known.isSending &&= JSON.stringify(known.draft) === JSON.stringify(draft);
  known.draft = draft;
  return draft;
}

/** What was read a moment before may lack the last words that were typed. */
function remembered(draft: Draft, isSending: boolean): Draft {
  return isSending ? draft : { ...draft, notUnderstood: [...new Set([...draft.notUnderstood, "body" as const])] };
}

function isEmptied(before: Draft, now: Draft): boolean {
  const said = ({ to, cc, bcc, body }: Draft) => [to + cc + bcc, body.content];
  return said(now).some((text, index) => text === "" && said(before)[index] !== "");
}

const stands = (parts: ComposeParts): boolean => isStillThere(parts.root) && isVisible(parts);

/** The page in which its text stood has made way for another one: what is written there now is another mail. */
const isLeft = ({ parts }: Known): boolean =>
  isStillThere(parts.root) &&
  parts.bodies.some(({ place }) => !isReachable(place) || place.ownerDocument.defaultView === null);

function knownAs(parts: ComposeParts): Known {
  const before = kept.find((one) => one.compose.root === parts.root && !isLeft(one));
  if (before) {
    before.parts = parts;
    return before;
  }
  const known: Known = {
    compose: { id: `generic-${++lastId}`, root: parts.root },
    parts,
    draft: null,
    isSending: false
  };
  kept = [...kept.slice(1 - mostKept), known];
  return known;
}
