/** A name for events that no script of the page can guess. */
export const randomName = (): string =>
  `verzendwacht-${[...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("")}`;
