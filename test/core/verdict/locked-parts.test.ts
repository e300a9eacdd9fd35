import { describe, expect, test } from "vitest";
import type { MissingInside } from "../../../src/core/documents/reading.ts";
import { afterPassword, isLocked, passwordOutcome } from "../../../src/core/verdict/locked-parts.ts";
import { unreadPart } from "../../../src/core/verdict/unread-part.ts";
import type { PartResult } from "../../../src/core/verdict/verdict.ts";

const zip = { part: "attachment", key: "k", name: "dossier.zip" } as const;
const nothing = { findings: [], dossier: { score: 0, types: [] } };
const read: PartResult = { ...zip, type: "zip", status: "read", characters: 9, ms: 1, ...nothing };
const closed = unreadPart(zip, "encrypted", "password-required");
const wrong = unreadPart(zip, "encrypted", "wrong-password");
const damaged = unreadPart(zip, "corrupt", "damaged");
const gone = unreadPart(zip, "unavailable", "analysis-host-gone");

const locked = (name: string, reason: MissingInside["reason"] = "password-required"): MissingInside => ({
  inside: [name],
  status: "encrypted",
  reason
});
const holding = (...missingInside: MissingInside[]): PartResult => ({
  ...read,
  status: "partly-read",
  reason: "file-inside-unread",
  missingInside
});
const two = holding(locked("a.pdf"), locked("b.pdf"));
const image: MissingInside = { inside: ["c.png"], status: "unsupported", reason: "unknown-type" };

describe("a password may open", () => {
  test.each<[string, PartResult, boolean]>([
    ["a file that asks for one", closed, true],
    ["a file of which one was wrong", wrong, true],
    ["a file that holds one", holding(image, locked("a.pdf")), true],
    ["no file that was read", read, false],
    ["no file that is damaged", damaged, false],
    ["no file that holds only pictures", holding(image), false],
    ["no file that is encrypted to somebody's key", { ...closed, reason: "unknown-type" }, false]
  ])("%s", (_, part, expected) => expect(isLocked(part)).toBe(expected));
});

describe("a password that was tried", () => {
  test.each<[string, PartResult, PartResult, ReturnType<typeof passwordOutcome>, "before" | "after"]>([
    ["opens the file", closed, read, "opened", "after"],
    ["opens the file, which holds two more", closed, two, "opened", "after"],
    ["is wrong", closed, wrong, "wrong-password", "after"],
    ["is wrong again", wrong, wrong, "wrong-password", "after"],
    ["opens it, and it is damaged", closed, damaged, "not-opened", "after"],
    ["comes when the host is gone", closed, gone, "not-opened", "before"],
    ["opens one of two inside", two, holding(locked("b.pdf", "wrong-password")), "opened", "after"],
    [
      "opens none of two inside",
      two,
      holding(locked("a.pdf", "wrong-password"), locked("b.pdf", "wrong-password")),
      "wrong-password",
      "before"
    ],
    [
      "opens the other and closes the one: what was found stays",
      holding(locked("b.pdf")),
      holding(locked("a.pdf", "wrong-password")),
      "wrong-password",
      "before"
    ],
    ["comes when the host is gone, inside", two, gone, "not-opened", "before"],
    ["hangs the reader, inside", two, unreadPart(zip, "timeout", "took-too-long"), "not-opened", "before"]
  ])("%s", (_, before, after, outcome, stays) => {
    expect(passwordOutcome(before, after)).toBe(outcome);
    expect(afterPassword(before, after)).toBe(stays === "before" ? before : after);
  });
});
