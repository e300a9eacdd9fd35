import { genericParts as parts } from "./parts.ts";

export const editable = '[contenteditable]:not([contenteditable="false"])';
const written = "[contenteditable] *";

/** An editor's page holds text and nothing that works: it is read as one place, and not looked through. */
function isEditor(page: Document): boolean {
  const { body, designMode } = page;
  if (designMode === "on" || body.matches(editable)) return true;
  const works = `:is(${parts.control.ways[0]}, input, select, textarea, iframe, frame):not(${written})`;
  return body.querySelector(editable) !== null && body.querySelector(works) === null;
}

/** What the frames are is asked many times in one go, and cannot change meanwhile. */
let known: Map<Element, boolean> | null = null;

function holdsEditor(frame: Element, page: Document): boolean {
  if (!known) queueMicrotask(() => (known = null));
  known ??= new Map();
  const before = known.get(frame);
  if (before !== undefined) return before;
  const now = isEditor(page);
  known.set(frame, now);
  return now;
}

/** The page in this frame; null for what is no frame, and for a page that is not to be read or not there yet. */
export const pageIn = (frame: Element): Document | null => {
  const page = (frame as Partial<HTMLIFrameElement>).contentDocument;
  return page?.body ? page : null;
};

/** Where text is written in the frame of an editor; null where the frame is none. */
export function editorIn(frame: Element): HTMLElement | null {
  const page = pageIn(frame);
  if (!page || !holdsEditor(frame, page)) return null;
  const { body, designMode } = page;
  return designMode === "on" || body.matches(editable) ? body : body.querySelector<HTMLElement>(editable);
}

/** The page in this frame that is a part of the page around it. */
export const partIn = (frame: Element): Document | null => {
  const page = pageIn(frame);
  return page && !holdsEditor(frame, page) ? page : null;
};
