import { describe, expect, test } from "vitest";
import { readChoice } from "../../src/guard/dialog-choice.ts";
import { MAX_PASSWORD_LENGTH, MAX_REASON_LENGTH, MIN_REASON_LENGTH } from "../../src/guard/dialog-protocol.ts";

const anyway = { choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet", unrecorded: false };

test.each<[string, object]>([
  ["keep", { choice: "keep" }],
  ["send", { choice: "send" }],
  ["take a file out", { choice: "take-out-file", key: "f1" }],
  ["take a recipient out", { choice: "take-out-recipient", address: "a@b.example" }],
  ["show a file", { choice: "show-file", key: "f1" }],
  ["show a recipient", { choice: "show-recipient", address: "a@b.example" }],
  ["a password", { choice: "unlock-file", key: "f1", password: "geheim" }],
  ["the longest password", { choice: "unlock-file", key: "f1", password: "x".repeat(MAX_PASSWORD_LENGTH) }],
  ["send anyway", anyway],
  ["send anyway, unrecorded", { ...anyway, unrecorded: true }],
  ["the shortest reason", { ...anyway, reason: "x".repeat(MIN_REASON_LENGTH) }],
  ["the longest reason", { ...anyway, reason: "x".repeat(MAX_REASON_LENGTH) }]
])("a choice: %s", (_, message) => expect(readChoice(message)).toEqual(message));

describe("no choice", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "keep"],
    ["another word", { choice: "release" }],
    ["a key too many", { choice: "keep", force: true }],
    ["an empty password", { choice: "unlock-file", key: "f1", password: "" }],
    ["too long a password", { choice: "unlock-file", key: "f1", password: "x".repeat(MAX_PASSWORD_LENGTH + 1) }],
    ["a password for no file", { choice: "unlock-file", password: "geheim" }],
    ["no key", { choice: "take-out-file" }],
    ["an address that is no text", { choice: "take-out-recipient", address: ["a@b.example"] }],
    ["sending anyway without a sentence", { ...anyway, sentence: "" }],
    ["without a reason", { ...anyway, reason: "" }],
    ["with one character too few", { ...anyway, reason: "x".repeat(MIN_REASON_LENGTH - 1) }],
    ["with spaces for a reason", { ...anyway, reason: " ".repeat(MIN_REASON_LENGTH) }],
    ["with too long a reason", { ...anyway, reason: "x".repeat(2 * MAX_REASON_LENGTH + 1) }],
    [
      "without saying whether it is recorded",
      { choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet" }
    ],
    ["`unrecorded` as text", { ...anyway, unrecorded: "true" }]
  ])("%s", (_, message) => expect(readChoice(message)).toBeNull());
});
