import { array, type InferOutput, maxLength, minLength, optional, picklist, pipe, strictObject, string } from "valibot";
import { recipientClass } from "../journal/word-shapes.ts";
import { ruleId } from "./rule-texts.ts";

const address = pipe(string(), minLength(1), maxLength(320));

/**
 * Addresses and what a group of known organisations makes of them. `hit`: each is known by this group. `near-miss`: none is.
 */
export const knownCase = strictObject({
  rule: ruleId,
  expect: picklist(["hit", "near-miss"]),
  name: pipe(string(), minLength(1), maxLength(200)),
  addresses: pipe(array(address), minLength(1), maxLength(2000)),
  /** The class of all of them, for an office of which nothing else is known. */
  class: optional(picklist(recipientClass.options)),
  /** What all of them look like. */
  near: optional(pipe(string(), minLength(1), maxLength(320)))
});

export type KnownCase = InferOutput<typeof knownCase>;
