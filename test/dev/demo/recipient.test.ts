import { describe, expect, test } from "vitest";
import { readRecipient, splitTyped, writeRecipient } from "../../../src/dev/demo/page/recipient.ts";

describe("a recipient", () => {
  test.each([
    ["with a quoted name", '"Jansen, M." <m@a.example>', { name: "Jansen, M.", address: "m@a.example" }],
    ["with a bare name", "Marijke <m@a.example>", { name: "Marijke", address: "m@a.example" }],
    ["as an address", " m@a.example ", { name: "", address: "m@a.example" }],
    ["that is no address stays as typed", "Marijke", { name: "", address: "Marijke" }]
  ])("%s", (_name, text, expected) => {
    expect(readRecipient(text)).toEqual(expected);
    expect(readRecipient(writeRecipient(expected))).toEqual(expected);
  });
});

describe("typed text", () => {
  test.each([
    ["nothing", " ", []],
    ["two addresses", "a@a.example, b@b.example;", ["a@a.example", "b@b.example"]],
    ["a comma between quotes divides nothing", '"A, B" <a@a.example>', ['"A, B" <a@a.example>']]
  ])("%s", (_name, text, expected) => {
    expect(splitTyped(text)).toEqual(expected);
  });
});
