/** Characters, and elements and pieces of text, up to which a draft is read well within a frame or two (measured: 1 MB, 10 ms). */
const mostCharacters = 1_000_000;
const mostNodes = 20_000;

/**
 * Whether reading this draft would be felt by somebody who types. Told without reading it: counting ends where it is clear.
 * `places`: the compose and the documents of its editors. `times`: so many times as long as that.
 */
export function isLong(places: readonly ParentNode[], times = 1): boolean {
  let [characters, nodes] = [0, 0];
  const isOver = (): boolean => characters > times * mostCharacters || nodes > times * mostNodes;
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node && !isOver(); node = walker.nextNode()) {
      nodes++;
      characters += lengthOf(node);
    }
  }
  return isOver();
}

function lengthOf(node: Node): number {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).length;
  if (node.nodeName === "TEXTAREA") return (node as HTMLTextAreaElement).textLength;
  // A pasted picture stands in the text itself, as data.
  return node.nodeName === "IMG" ? ((node as HTMLImageElement).getAttribute("src")?.length ?? 0) : 0;
}
