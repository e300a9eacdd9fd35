import { all, holds, locateAll } from "./composed.ts";
import { isShown, type PageField } from "./page-fields.ts";
import { genericParts as parts } from "./parts.ts";

/** Where the text of a message is written. */
export interface PageBody {
  /** In the page itself: the editor's frame, or the element. */
  readonly place: HTMLElement;
  /** What holds the text; null for an editor that cannot be looked into. */
  readonly element: HTMLElement | null;
  /** 0: an editor's frame; then the ways of the part. */
  readonly way: number;
}

const editable = '[contenteditable]:not([contenteditable="false"])';
const editorFrame = ["title", "id", "name", "class"]
  .flatMap((attribute) =>
    ["edit", "compos", "body", "message", "rte", "_ifr"].map((word) => `iframe[${attribute}*="${word}" i]`)
  )
  .join(", ");

/** All places under `root` that text is written in and that are no field of the message's head. */
export function pageBodies(root: ParentNode, fields: readonly PageField[]): PageBody[] {
  const isField = (element: Element): boolean => fields.some((field) => holds(field.element, element));
  const frames = all<HTMLIFrameElement>(root, "iframe").flatMap((frame) => frameBody(frame) ?? []);
  const inPage = parts.body.ways.flatMap((_, index) =>
    locateAll(root, { ...parts.body, ways: parts.body.ways.slice(index, index + 1) }).map((element) => ({
      place: element,
      element,
      way: index + 1
    }))
  );
  const shown = [...frames, ...inPage].filter(({ place }) => isShown(place) && !isField(place));
  return shown.filter(({ place }) => !shown.some((other) => other.place !== place && holds(other.place, place)));
}

function frameBody(frame: HTMLIFrameElement): PageBody | null {
  const body = frame.contentDocument?.body;
  if (!body) return frame.matches(editorFrame) ? { place: frame, element: null, way: 0 } : null;
  const whole = body.ownerDocument.designMode === "on" || body.matches(editable);
  const element = whole ? body : body.querySelector<HTMLElement>(editable);
  return element && { place: frame, element, way: 0 };
}
