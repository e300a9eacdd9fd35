import { maxLength, minLength, pipe, regex, strictObject, string } from "valibot";

/** Name of a rule, a pack or a kind of document: lower-case words joined by dots or hyphens. */
export const ruleId = pipe(string(), maxLength(80), regex(/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/, "rule-id"));

const someText = pipe(string(), minLength(1), maxLength(300), regex(/\S/, "text-blank"));
export const bothLanguages = strictObject({ nl: someText, en: someText });
