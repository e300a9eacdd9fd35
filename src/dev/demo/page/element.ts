type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean>>;

/** A new element with attributes (true: present and empty; false: absent) and children (null: none). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does not submit, with the action's name for styles and tests. */
export function button(
  action: string,
  label: string,
  onPress: () => void,
  attributes: Attributes = {}
): HTMLButtonElement {
  const made = element("button", { type: "button", "data-action": action, ...attributes }, label);
  made.addEventListener("click", onPress);
  return made;
}
