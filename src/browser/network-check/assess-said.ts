import type { SaidMail } from "../../core/mail/send-endpoint.ts";
import type { Assessment } from "../../core/verdict/verdict.ts";
import type { AnalysisHost } from "../analysis-host.ts";
import { ensureOffscreen } from "../offscreen.ts";
import { sendMessage } from "../send-message.ts";
import { requestOf, unassessed } from "./said-draft.ts";

const answerMs = 30_000;

/** What this computer makes of a mail that only its request tells of. `host`: null where it runs in a document of its own. */
export async function assessSaid(host: AnalysisHost | null, webmail: string, said: SaidMail): Promise<Assessment> {
  const request = requestOf(webmail, said);
  try {
    if (host) return (await host.assess(request)).assessment;
    await ensureOffscreen();
    return (await sendMessage("analysis:assess", request, answerMs)).assessment;
  } catch {
    return unassessed(said);
  }
}
