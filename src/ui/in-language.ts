import type { Texts } from "./texts.ts";

/** A text of a pack in the reader's language. Hostile input of an office's pack. */
export function inLanguage(t: Texts, { nl, en }: { readonly nl: string; readonly en: string }): string {
  return t("language").startsWith("nl") ? nl : en;
}
