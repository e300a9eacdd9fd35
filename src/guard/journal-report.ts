import type { JournalRequest } from "../browser/messages.ts";
import { sendMessage } from "../browser/send-message.ts";

const answerMs = 10_000;

/** True once the entry is on disk. */
export async function report(request: JournalRequest): Promise<boolean> {
  const answer = await sendMessage("journal:append", request, answerMs).catch(() => null);
  return answer?.ok ?? false;
}
