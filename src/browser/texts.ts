import browser from "./page-browser.ts";

/** A text in the browser's language, Dutch where it has none; `$1`, `$2` ... are filled in. */
export function text(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}
