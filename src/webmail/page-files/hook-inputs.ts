/**
 * An input that stands in no document, or in a shadow tree, is changed without an event at the window. Its files are told when
 * the page reads them, which it must to do anything with them, and when it was opened by `click` or `showPicker`, for a page
 * that hands over the form of the input instead.
 */
export function hookInputs(tell: (file: File) => void): void {
  const { prototype } = HTMLInputElement;
  const { addEventListener } = EventTarget.prototype;
  const { getRootNode } = Node.prototype;
  const files = Object.getOwnPropertyDescriptor(prototype, "files");
  const read = files?.get;
  if (!files || !read) return;

  const tellOf = (input: HTMLInputElement): FileList | null => {
    const chosen: FileList | null = read.call(input);
    const isHeard = getRootNode.call(input) === input.ownerDocument;
    if (chosen && !isHeard) for (const file of chosen) tell(file);
    return chosen;
  };
  Object.defineProperty(prototype, "files", {
    ...files,
    get(this: HTMLInputElement) {
      return tellOf(this);
    }
  });

  const onChange = (event: Event): void => void tellOf(event.currentTarget as HTMLInputElement);
  const watch = (input: HTMLInputElement): void => {
    if (input.type === "file") addEventListener.call(input, "change", onChange, { capture: true, once: true });
  };
  for (const name of ["click", "showPicker"] as const) hookOpening(prototype, name, watch);
}

/** Calls through to whatever is there at that moment, which may be the page's own. */
function hookOpening(
  prototype: HTMLInputElement,
  name: "click" | "showPicker",
  watch: (input: HTMLInputElement) => void
): void {
  const own = Object.getOwnPropertyDescriptor(prototype, name)?.value as (() => void) | undefined;
  const inherited = Object.getPrototypeOf(prototype) as HTMLElement;
  if (!own && !(name in inherited)) return;
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    writable: true,
    value: {
      [name](this: HTMLInputElement, ...args: unknown[]): unknown {
        watch(this);
        return Reflect.apply(own ?? (Reflect.get(inherited, name) as () => void), this, args);
      }
    }[name]
  });
}
