type Child = Node | string;

/** A new element of this document with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

let seed = 0;

/** A class name that no other build of the page has. */
export function hashed(hash: string): string {
  seed = (seed * 31 + hash.length + hash.charCodeAt(0) + 7) % 99_991;
  return `_${hash}${seed.toString(36)}`;
}

export function pressable(button: HTMLElement, act: () => void): HTMLElement {
  button.addEventListener("click", act);
  return button;
}
