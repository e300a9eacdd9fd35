import { boolean, is, literal, maxLength, minLength, pipe, strictObject, string, variant } from "valibot";
import {
  type DialogChoice,
  MAX_PASSWORD_LENGTH,
  MAX_REASON_LENGTH,
  MAX_RULE_LENGTH,
  MIN_REASON_LENGTH
} from "./dialog-protocol.ts";

const choice = variant("choice", [
  strictObject({ choice: literal("keep") }),
  strictObject({ choice: literal("send") }),
  strictObject({ choice: literal("take-out-file"), key: string() }),
  strictObject({ choice: literal("take-out-recipient"), address: string() }),
  strictObject({
    choice: literal("unlock-file"),
    key: string(),
    password: pipe(string(), minLength(1), maxLength(MAX_PASSWORD_LENGTH))
  }),
  strictObject({ choice: literal("show-file"), key: string() }),
  strictObject({ choice: literal("show-recipient"), address: string() }),
  strictObject({ choice: literal("correct-recipient"), address: string() }),
  strictObject({ choice: literal("move-to-bcc") }),
  strictObject({
    choice: literal("report-false-alarm"),
    rule: pipe(string(), minLength(1), maxLength(MAX_RULE_LENGTH))
  }),
  strictObject({
    choice: literal("send-anyway"),
    sentence: pipe(string(), maxLength(200)),
    reason: pipe(string(), maxLength(MAX_REASON_LENGTH * 2)),
    unrecorded: boolean()
  })
]);

/** A choice the dialog may make; null for anything else, and for sending anyway without agreeing or without a reason. */
export function readChoice(message: unknown): DialogChoice | null {
  if (!is(choice, message)) return null;
  if (message.choice !== "send-anyway") return message;
  return message.sentence.length > 0 && message.reason.trim().length >= MIN_REASON_LENGTH ? message : null;
}
