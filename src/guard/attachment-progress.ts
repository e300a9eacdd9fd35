import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import type { AttachmentReadings } from "./attachment-readings.ts";
import { readDraft } from "./read-draft.ts";

const answerSoonMs = 20;

/** How far each attachment of a draft is, and what of its page was understood. Reading starts where it had not. */
export async function attachmentProgress(
  adapter: WebmailAdapter,
  compose: Compose,
  all: AttachmentReadings
): Promise<MessageAttachments> {
  const { attachments, notUnderstood } = readDraft(adapter, compose, null);
  const readings = attachments.map((attachment) => all.at(attachment));
  for (const reading of readings) if (!reading.settled) reading.progress();
  // What needs no reading (a file that still uploads) is known a moment later, and so is how far the others are.
  await new Promise((resolve) => setTimeout(resolve, answerSoonMs));
  const states = readings.map((reading, index) => ({
    name: attachments[index]?.name ?? "",
    progress: reading.settled ? null : reading.progress(),
    result: reading.settled
  }));
  const parts = adapter.selfTest?.(compose) ?? [];
  return {
    understood: !notUnderstood.includes("attachments"),
    attachments: states,
    page: { notUnderstood, parts: [...parts] }
  };
}
