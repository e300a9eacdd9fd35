import type { Draft } from "../../core/mail/draft.ts";
import { asJson, asList, asText, callBody, type Json, type ServiceCall } from "./service-call.ts";

/** MS-OXWSMTGS: the response objects of an invitation. */
const answers = /^(?:(?:Tentatively)?Accept|Decline)Item/;

/** The one who invited: their address is with the server, and in no request. */
const organizer = '"organisator (organizer)"';

/**
 * The whole mail that an answer with words is: it has no subject, no files and no recipient but the organizer. Null: it is none,
 * or it holds no word of the writer's.
 */
export function answerDraft(call: ServiceCall, from: string): Draft | null {
  const notes = notesIn(call).filter(({ Value }) => hasWords(asText(Value)));
  if (notes.length === 0) return null;
  const format = notes.every(({ BodyType }) => asText(BodyType).toLowerCase() === "text") ? "plain" : "html";
  const nobody = { cc: "", bcc: "", subject: "", attachments: [], notUnderstood: [] };
  const content = notes.map(({ Value }) => asText(Value)).join("\n");
  return { webmail: "outlook", from, to: organizer, ...nobody, body: { format, content } };
}

/** The calendar answers with an action of its own (seen in two public clients, 2026); it tells whether the organizer hears of it. */
function notesIn(call: ServiceCall): Json[] {
  const { Items, Notes, SendResponse } = callBody(call) ?? {};
  if (call.action === "RespondToCalendarEvent") return SendResponse === false ? [] : [asJson(Notes)];
  return asList(Items)
    .filter((item) => answers.test(asText(item.__type)))
    .map(({ Body }) => asJson(Body));
}

/** Also without a page: the network check asks it. */
function hasWords(content: string): boolean {
  return /[\p{L}\p{N}]/u.test(content.replace(/<(style|title)\b[\s\S]*?<\/\1>|<[^>]*>|&\w+;/gi, ""));
}
