import type { Draft } from "../../core/mail/draft.ts";
import { asJson, asList, asText, callBody, type Json, type ServiceCall } from "./service-call.ts";

/** MS-OXWSMTGS: the response objects of an invitation. */
const answers = /^(?:(?:Tentatively)?Accept|Decline)Item/;

/** The one who invited: their address is with the server, and in no request. */
const organizer = '"organisator (organizer)"';

/** The words that somebody adds to their answer; null where they add none, or it is none. */
export function answerIn(item: Json): Draft["body"] | null {
  const { Value, BodyType } = asJson(item.Body);
  if (!answers.test(asText(item.__type)) || !hasWords(asText(Value))) return null;
  return { format: asText(BodyType).toLowerCase() === "text" ? "plain" : "html", content: asText(Value) };
}

/** Also without a page: the network check asks it. */
function hasWords(content: string): boolean {
  return /[\p{L}\p{N}]/u.test(content.replace(/<(style|title)\b[\s\S]*?<\/\1>|<[^>]*>|&\w+;/gi, ""));
}

/** The whole mail that an answer with words is: it has no subject, no files and no recipient but the organizer. Null: it is none. */
export function answerDraft(call: ServiceCall, from: string): Draft | null {
  const [body = null] = asList(callBody(call)?.Items).map(answerIn);
  const nobody = { cc: "", bcc: "", subject: "", attachments: [], notUnderstood: [] };
  return body && { webmail: "outlook", from, to: organizer, ...nobody, body };
}
