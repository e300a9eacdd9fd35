import type { TextBuilder } from "../text-builder.ts";

/** Adds a piece of text that stands in a place of its own, set apart from what was before. Nothing where it is blank. */
export function addSection(builder: TextBuilder, where: Parameters<TextBuilder["place"]>[0], text: string): void {
  if (text.trim() === "") return;
  if (builder.characters > 0) builder.line("");
  builder.place(where).add(text);
}
