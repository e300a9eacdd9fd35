import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerAttachmentStates, attachmentStatesIn } from "../../src/browser/attachment-states.ts";
import { fake } from "./fake-browser.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

const none = { understood: true, attachments: [] };
const popup = { id: "extension-id", url: "chrome-extension://extension-id/popup.html" };
const heard = (message: unknown, sender: object = popup): unknown => fake.listeners[0]?.(message, sender);

beforeEach(() => {
  fake.listeners.length = 0;
  fake.tabAnswers = async () => undefined;
});

/** What the popup says to a tab. */
async function question(): Promise<unknown> {
  let said: unknown;
  fake.tabAnswers = async (_, message) => {
    said = message;
  };
  await attachmentStatesIn(7);
  return said;
}

describe("a frame", () => {
  test("in which a message is written answers", async () => {
    answerAttachmentStates(async () => none);
    expect(await heard(await question())).toEqual(none);
  });
  test("without one leaves the answer to another frame", async () => {
    answerAttachmentStates(() => null);
    expect(heard(await question())).toBeUndefined();
  });
  test("answers no other extension, and no other message", async () => {
    answerAttachmentStates(async () => none);
    expect(heard(await question(), { id: "another" })).toBeUndefined();
    expect(heard("guard:ping")).toBeUndefined();
  });
});

describe("the popup", () => {
  test("asks the tab and gets what its guard says", async () => {
    fake.tabAnswers = async (tab) => (tab === 7 ? none : undefined);
    expect(await attachmentStatesIn(7)).toEqual(none);
  });
  test.each<[string, () => Promise<unknown>]>([
    ["no guard there", () => Promise.reject(new Error("Receiving end does not exist"))],
    ["no message being written", async () => undefined],
    ["an answer of another shape", async () => ({ attachments: "2" })]
  ])("with %s: null", async (_, answer) => {
    fake.tabAnswers = answer;
    expect(await attachmentStatesIn(7)).toBeNull();
  });
});
