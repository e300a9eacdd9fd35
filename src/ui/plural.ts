import type { MessageKey, Texts } from "./texts.ts";

/** Names of texts that exist as `<name>_one` and `<name>_other`. */
export type CountedKey = { [K in MessageKey]: K extends `${infer Name}_one` ? Name : never }[MessageKey] &
  { [K in MessageKey]: K extends `${infer Name}_other` ? Name : never }[MessageKey];

/** The text for `count` things; `$1` is the count, `$2` and up are `more`. Dutch and English have only one and other. */
export function counted(t: Texts, name: CountedKey, count: number, ...more: (string | number)[]): string {
  const category = new Intl.PluralRules(t("language")).select(count) === "one" ? "one" : "other";
  return t(`${name}_${category}`, count, ...more);
}

/** `a, b en c` in the reader's language. */
export function listed(t: Texts, items: readonly string[]): string {
  return new Intl.ListFormat(t("language"), { type: "conjunction" }).format(items);
}
