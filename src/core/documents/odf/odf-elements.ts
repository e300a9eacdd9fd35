import type { StoryKind } from "./odf-stories.ts";

/** Elements whose text is one of its own. */
export const storyKinds: ReadonlyMap<string, StoryKind> = new Map<string, StoryKind>([
  ["note-body", "footnotes"],
  ["footnote-body", "footnotes"],
  ["endnote-body", "footnotes"],
  ["annotation", "comments"],
  ["tracked-changes", "deleted"],
  ["notes", "notes"],
  ["header", "header"],
  ["header-left", "header"],
  ["header-first", "header"],
  ["footer", "footer"],
  ["footer-left", "footer"],
  ["footer-first", "footer"],
  ["header-decl", "header"],
  ["footer-decl", "footer"],
  ["shapes", "text-box"],
  ["help-message", "form"],
  ["error-message", "form"]
]);

/** Descriptions of pictures, where they do not stand in a paragraph: there they are fields. */
export const descriptions = new Set(["title", "desc"]);
export const inParagraph = new Set(["p", "h", "span", "a", "meta"]);

/** Texts that stand in the element itself, without paragraphs. */
export const bare = new Set(["title", "desc", "header-decl", "footer-decl", "creator"]);

/** What says the same as something else, or nothing. */
export const skipped = new Set([
  "note-citation",
  "footnote-citation",
  "endnote-citation",
  "ruby-text",
  "scripts",
  "change-info"
]);

/** Forms and fields that say something in attributes. */
export const sayingElements = new Set([
  "hidden-text",
  "user-field-decl",
  "text",
  "textarea",
  "checkbox",
  "radio",
  "option",
  "button",
  "fixed-text",
  "formatted-text",
  "combobox",
  "item"
]);
export const sayings = ["string-value", "label", "current-value", "value"];
