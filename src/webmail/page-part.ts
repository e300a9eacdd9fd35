import type { FoundPart } from "./adapter.ts";

/**
 * Where a part of a webmail's page is found: several ways, best first, with the day they were last seen to work. A part that
 * no way finds is reported by the adapter as not understood; that is the self-test, made on every read.
 */
export interface PagePart {
  /** ISO date and what it was seen in. */
  readonly seen: string;
  readonly ways: readonly string[];
}

export function locate<E extends Element = HTMLElement>(root: ParentNode, part: PagePart): E | null {
  for (const way of part.ways) {
    const found = root.querySelector<E>(way);
    if (found) return found;
  }
  return null;
}

/** The self-test: by which way each part of this table is found now. */
export function foundParts(root: ParentNode, parts: Readonly<Record<string, PagePart>>): FoundPart[] {
  return Object.entries(parts).map(([part, { seen, ways }]) => {
    const way = ways.findIndex((selector) => root.querySelector(selector) !== null);
    return { part, way: way < 0 ? null : way, seen };
  });
}

export function locateAll<E extends Element = HTMLElement>(root: ParentNode, part: PagePart): E[] {
  for (const way of part.ways) {
    const found = [...root.querySelectorAll<E>(way)];
    if (found.length > 0) return found;
  }
  return [];
}

/** The element of this part that the event happened in. */
export function closestPart(target: EventTarget | null, part: PagePart): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(part.ways.join(",")) : null;
}
