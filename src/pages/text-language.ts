import { text } from "../browser/texts.ts";

/** Of the texts on the extension's pages. */
export const language = (): "nl" | "en" => (text("language") === "en" ? "en" : "nl");
