import type { Runtime } from "webextension-polyfill";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import { isMessageAttachments } from "./message-shapes.ts";
import browser from "./page-browser.ts";

const question = "guard:attachments";

/**
 * In a content script: tells the popup how far the attachments of the messages in this frame are. A frame without a
 * message that is being written (`null`) leaves the answer to another.
 */
export function answerAttachmentStates(states: () => Promise<MessageAttachments> | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    message === question && sender.id === browser.runtime.id ? (states() ?? undefined) : undefined
  );
}

/** In an extension page. Null: no message is being written in this tab, or no guard answers. */
export async function attachmentStatesIn(tabId: number): Promise<MessageAttachments | null> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, question).catch(() => null);
  return isMessageAttachments(answer) ? answer : null;
}
