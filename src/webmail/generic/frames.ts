import { genericParts as parts } from "./parts.ts";

const editable = '[contenteditable]:not([contenteditable="false"])';
/** What has a way of working in it is more than an editor; in what is written, such things are text. */
const works = `:is(${parts.control.ways[0]}, input, select, textarea, iframe, frame):not([contenteditable] *)`;

/** The page in this frame; null for what is no frame, and for a page that is not to be read or not there yet. */
export function pageIn(frame: Element): Document | null {
  const page = (frame as Partial<HTMLIFrameElement>).contentDocument;
  return page?.body ? page : null;
}

/** The page in this frame where it is more than an editor: a part of the page around it. */
export const partIn = (frame: Element): Document | null => (editorIn(frame) ? null : pageIn(frame));

/** What the frames are is asked many times in one go, and takes time where the text is long. */
let known: Map<Element, HTMLElement | null> | null = null;

/** Where text is written in the frame of an editor, which is read as one place and not looked through; null where it is none. */
export function editorIn(frame: Element): HTMLElement | null {
  if (!known)
    queueMicrotask(() => {
      known = null;
    });
  known ??= new Map();
  if (!known.has(frame)) known.set(frame, findEditor(pageIn(frame)));
  return known.get(frame) ?? null;
}

function findEditor(page: Document | null): HTMLElement | null {
  const body = page?.body;
  if (!body || page.designMode === "on" || body.matches(editable)) return body ?? null;
  const place = body.querySelector<HTMLElement>(editable);
  return place && !body.querySelector(works) ? place : null;
}

/** Frames whose names have one of these words in them. */
export function framesNamed(words: string): string {
  const names = ["title", "id", "name", "class"];
  return names.flatMap((name) => words.split(" ").map((word) => `:is(iframe, frame)[${name}*="${word}" i]`)).join();
}
