/** How one page of the simulator differs from the others; every value is a form that Gmail is known to have had. */
export interface Variant {
  readonly lang: "en" | "nl" | "ja";
  /** The generations of the recipients' widget: 2021, before it, and two later sightings. */
  readonly chips: "peoplekit" | "textarea" | "table" | "option";
  readonly shape: "window" | "full" | "inline" | "popout";
  /** `other`: none of the classes that are known, but for those of buttons and attachments. */
  readonly classes: "known" | "other";
  readonly transport: "xhr" | "fetch" | "request";
  /** `object`: before 2022; `batched`: a draft of another mail goes in the same request. */
  readonly format: "list" | "object" | "batched";
  /** Whether the button acts on the click, or already when the pointer is let go. */
  readonly button: "click" | "pointer";
  readonly menu: "inside" | "outside";
  /** Whether the request says the page's text, or a little more. */
  readonly text: "same" | "signed";
  /** How long the writer may take a mail back, ms; 0: its request leaves at once. */
  readonly undo: number;
}

const choices = {
  lang: ["en", "nl", "ja"],
  chips: ["peoplekit", "textarea", "table", "option"],
  shape: ["window", "full", "inline", "popout"],
  classes: ["known", "other"],
  transport: ["xhr", "fetch", "request"],
  format: ["list", "object", "batched"],
  button: ["click", "pointer"],
  menu: ["inside", "outside"],
  text: ["same", "signed"]
} as const;

/** From an address's query, such as `chips=table&undo=400`; the first of each list is what is not said. */
export function variantOf(query: string): Variant {
  const asked = new URLSearchParams(query);
  const chosen = Object.entries(choices).map(([name, values]) => {
    const value = asked.get(name) ?? values[0];
    if (!(values as readonly string[]).includes(value)) throw new Error(`no ${name} ${value}`);
    return [name, value];
  });
  return { ...Object.fromEntries(chosen), undo: Number(asked.get("undo") ?? 0) } as Variant;
}
