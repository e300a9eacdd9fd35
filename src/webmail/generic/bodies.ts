import { all, holds, locateAll } from "./composed.ts";
import { editorIn, framesNamed, pageIn } from "./frames.ts";
import { isShown, type PageField } from "./page-fields.ts";
import { genericParts as parts } from "./parts.ts";

/** Where the text of a message is written. */
export interface PageBody {
  /** The editor's frame, or the element. */
  readonly place: HTMLElement;
  /** What holds the text; null for an editor that cannot be looked into. */
  readonly element: HTMLElement | null;
  /** 0: an editor's frame; then the ways of the part, and one more for any frame that cannot be looked into. */
  readonly way: number;
}

const editorFrame = framesNamed("edit compos body message rte _ifr");

/** All places under `root` that text is written in and that are no field of the message's head. */
export function pageBodies(root: ParentNode, fields: readonly PageField[]): PageBody[] {
  const isField = (element: Element): boolean => fields.some((field) => holds(field.element, element));
  const frames = all(root, "iframe, frame");
  const editors = frames.flatMap((frame) => frameBody(frame) ?? []);
  const inPage = parts.body.ways.flatMap((_, index) =>
    locateAll(root, { ...parts.body, ways: parts.body.ways.slice(index, index + 1) }).map((element) => ({
      place: element,
      element,
      way: index + 1
    }))
  );
  const shown = [...editors, ...inPage].filter(({ place }) => isShown(place) && !isField(place));
  if (shown.length === 0) return unreadable(frames);
  return shown.filter(({ place }) => !shown.some((other) => other.place !== place && holds(other.place, place)));
}

function frameBody(place: HTMLElement): PageBody | null {
  const element = editorIn(place);
  return element || (place.matches(editorFrame) && !pageIn(place)) ? { place, element, way: 0 } : null;
}

/** Where text is written nowhere else, it may be there. */
function unreadable(frames: readonly HTMLElement[]): PageBody[] {
  const closed = frames.filter((frame) => isShown(frame) && !pageIn(frame));
  return closed.map((place) => ({ place, element: null, way: parts.body.ways.length + 1 }));
}
