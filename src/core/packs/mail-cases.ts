import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  minLength,
  optional,
  picklist,
  pipe,
  strictObject,
  string
} from "valibot";
import { ruleId } from "./rule-texts.ts";
import { contentNames, oddityCodes, pageParts, recipientGroups, verdictLevels } from "./verdict-schema.ts";

const classes = recipientGroups.filter((group) => group !== "outside");
const readers = optional(pipe(array(picklist(classes)), maxLength(100)), []);
const contents = optional(array(picklist(contentNames)), []);
const names = optional(array(ruleId), []);

/** What stands in one text or file of the mail. */
const content = {
  found: contents,
  /** How sure the findings are. */
  sure: optional(picklist(["low", "medium", "high"]), "high"),
  /** Types of the dossier. */
  types: names,
  /** Rules that found something, each as a pattern does. */
  rules: names,
  /** Clients it is about. */
  about: names
};

const mail = strictObject({
  /** The class of each recipient, by field. */
  to: readers,
  cc: readers,
  bcc: readers,
  /** Which client of the register they are, where they are clients. */
  client: optional(ruleId),
  /** The domain of all of them. */
  domain: optional(pipe(string(), minLength(1), maxLength(253)), "klant.example"),
  /** `quoted`: what stands only in the old text of a reply. */
  text: optional(strictObject({ ...content, quoted: contents, unread: optional(boolean(), false) })),
  files: optional(pipe(array(strictObject({ ...content, unread: optional(boolean(), false) })), maxLength(100)), []),
  odd: optional(array(picklist(oddityCodes)), []),
  /** Parts of the page that were not understood. */
  unknown: optional(array(picklist(pageParts)), [])
});

/** A mail and what a rule of the verdict table makes of it. `hit`: it decides its matter, also when it lets pass. */
export const mailCase = strictObject({
  rule: ruleId,
  expect: picklist(["hit", "near-miss"]),
  name: pipe(string(), minLength(1), maxLength(200)),
  mail,
  /** The verdict on the mail, by all rules that are in force. */
  level: optional(picklist(verdictLevels))
});

export type MailCase = InferOutput<typeof mailCase>;
export type CaseMail = MailCase["mail"];
