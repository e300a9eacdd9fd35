import type { Draft, DraftPart } from "../../core/mail/draft.ts";
import { invitedEarlier, mailOf } from "../mail-without-compose.ts";
import { headerText } from "./people.ts";
import { itemsOf, peopleOf, saidOf } from "./said-mail.ts";
import { asJson, asList, asText, callBody, type Json, type ServiceCall } from "./service-call.ts";

/**
 * The mail that goes to those invited to an appointment, when it is made or changed. Null where nobody is told of it: an
 * appointment of one's own, or `SendToNone` (MS-OXWSMTGS). A change without attendees is mailed only where the call says so.
 */
export function invitationDraft(call: ServiceCall, from: string): Draft | null {
  const body = callBody(call) ?? {};
  const told = asText(body.SendMeetingInvitations) || asText(body.SendMeetingInvitationsOrCancellations);
  const items = itemsOf(body).filter(({ __type }) => /^Calendar(?:Item|Event)/.test(asText(__type)));
  if (items.length === 0 || told === "SendToNone") return null;
  const people = items.flatMap((item) => [...peopleOf(item.RequiredAttendees), ...peopleOf(item.Resources)]);
  const optional = items.flatMap((item) => peopleOf(item.OptionalAttendees));
  const hasPeople = people.length + optional.length > 0;
  const isNew = /^Create/.test(call.action);
  if (!hasPeople && (isNew || told === "")) return null;
  const said = items.map(saidOf);
  const texts = said.flatMap(({ body }) => body ?? []);
  const notUnderstood: DraftPart[] = [
    // Whoever is added gets what the server has.
    ...(!isNew && hasPeople && texts.length === 0 ? ["body" as const] : []),
    ...(items.some(hasFiles) ? ["attachments" as const] : [])
  ];
  return mailOf("outlook", {
    from,
    to: hasPeople ? people.map(headerText).join(", ") : invitedEarlier,
    cc: optional.map(headerText).join(", "),
    // The place is a line that its writer typed, too.
    subject: [...said.flatMap(({ subject }) => subject ?? []), ...items.map(placeOf)].filter(Boolean).join("\n"),
    body: { format: texts[0]?.format ?? "html", content: texts.map(({ content }) => content).join("\n") },
    notUnderstood
  });
}

const placeOf = ({ Location }: Json): string => asText(asJson(Location).DisplayName);

const hasFiles = ({ HasAttachments, Attachments }: Json): boolean =>
  HasAttachments === true || asList(Attachments).length > 0;
