/** Functions that run inside a page: each is sent as its source, so it must use nothing but its argument. */

export interface Target {
  readonly selector: string;
  /** Visible text the element has to have, whole after trimming. */
  readonly text: string | null;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** True when a pointer there would reach the element or something in it. */
  readonly reachable: boolean;
  readonly disabled: boolean;
  /** What a pointer there would reach instead, for the error message. */
  readonly over: string;
}

/** Scrolls the first visible match into view and tells its middle, or null when there is none. */
export function spotOf(target: Target): Spot | null {
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
  };
  const fits = (element: Element) =>
    target.text === null || (element.textContent ?? "").replace(/\s+/g, " ").trim() === target.text;
  // In open shadow roots where the page itself has none.
  const all = (root: ParentNode): Element[] => {
    const own = [...root.querySelectorAll(target.selector)];
    const shadows = own.length > 0 ? [] : [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [...own, ...shadows.flatMap(all)];
  };
  const found = all(document).find((element) => shown(element) && fits(element));
  if (!found) return null;
  const view = document.documentElement;
  const outside = (box: DOMRect) =>
    box.top < 0 || box.left < 0 || box.bottom > view.clientHeight || box.right > view.clientWidth;
  if (outside(found.getBoundingClientRect())) {
    found.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }
  const box = found.getBoundingClientRect();
  const x = Math.max(0, box.left) + (Math.min(view.clientWidth, box.right) - Math.max(0, box.left)) / 2;
  const y = Math.max(0, box.top) + (Math.min(window.innerHeight, box.bottom) - Math.max(0, box.top)) / 2;
  const hit = (found.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  const label = hit?.closest("label");
  // What a component's user puts into it stands in it where its slot is.
  const around: (Element | null)[] = [hit];
  for (let at = hit; at; at = at.assignedSlot ?? at.parentElement) around.push(at);
  const reachable = around.includes(found) || label?.control === found;
  const over = hit === null ? "nothing" : `${hit.tagName} id=${hit.id} class=${String(hit.getAttribute("class"))}`;
  return { x, y, reachable, disabled: found.matches(":disabled"), over };
}

/** Replaces the text of the focused field; the browser makes trusted input events for it. */
export function replaceText(text: string): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.select();
  else document.execCommand("selectAll");
  return text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
}

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Makes `File`s and drops them, with the events a real drop has before it. */
export function dropOn(drop: { selector: string; files: readonly DroppedFile[] }): boolean {
  const target = document.querySelector(drop.selector);
  if (!target) return false;
  const transfer = new DataTransfer();
  for (const file of drop.files) {
    const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], file.name, { type: file.type }));
  }
  for (const kind of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(
      new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer })
    );
  }
  return true;
}
