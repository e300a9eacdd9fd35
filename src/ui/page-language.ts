import { useEffect } from "preact/hooks";
import type { Texts } from "./texts.ts";

/** Tells screen readers which language the page speaks, and gives its tab a name. */
export function usePageLanguage(t: Texts, title: string): void {
  const language = t("language");
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
