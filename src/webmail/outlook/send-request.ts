import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest, RequestAddresses } from "../adapter.ts";
import { invitationDraft } from "./invitation.ts";
import { answerDraft } from "./invitation-answer.ts";
import { itemsOf } from "./said-mail.ts";
import { asText, callBody, type Json, type ServiceCall, serviceCall } from "./service-call.ts";

const named = (actions: string): RegExp =>
  // Without an action in the address it may be any.
  new RegExp(`/service\\.svc(?:$|[?#])(?!(?:.*&)?action=(?!(?:${actions})(?:$|[&#])))`);

/**
 * Sending, saving drafts and marking as read are the same actions, told apart in the payload only: without a guard none of them is
 * refused. The last two of `concerns` tell names with their addresses.
 */
export const outlookRequests: RequestAddresses = {
  concerns: named("(?:Create|Update)(?:Item|CalendarEvent)|RespondToCalendarEvent|SendItem|GetMailTips|GetPersona"),
  refuse: /\/service\.svc\?(?:.*&)?action=SendItem(?:$|[&#])/
};

/** The calls that may mail something; the last three are the calendar's. */
const mailing = /^(?:Create|Update)(?:Item|CalendarEvent)$|^RespondToCalendarEvent$/;
const sends = /Send(?:AndSaveCopy|Only)/;
/** In the text of every call that mails something. */
const mayBeSent = /Send(?:AndSaveCopy|Only|ToAll|ToChanged)|Attendees|Notes/;

/** Answers to invitations, cancellations and read receipts: they have no recipients of their own. */
const notMail = /^(?:(?:Tentatively)?Accept|Decline|CancelCalendar|Calendar|SuppressReadReceipt|Proposed?NewTime)/;

/** `MessageDisposition` tells sending from saving. What cannot be read may send. */
export function isOutlookSend(request: PageRequest): boolean {
  const call = serviceCall(request);
  if (call?.action === "SendItem") return true;
  if (!call || !mailing.test(call.action)) return false;
  if (call.text === null) return true;
  if (!mayBeSent.test(call.text)) return false;
  const body = callBody(call);
  if (body === null || calendarMail(call, "")) return true;
  return sends.test(asText(body.MessageDisposition)) && !isNoMail(itemsOf(body));
}

/**
 * What is mailed without a message of its own: an invitation, a change of it, an answer with words. Null for all else, and where a
 * message goes with it in one call: that one is judged by what it says itself.
 */
export function calendarMail(call: ServiceCall, from: string): Draft | null {
  const items = itemsOf(callBody(call) ?? {});
  return items.every(isOfCalendar) ? (answerDraft(call, from) ?? invitationDraft(call, from)) : null;
}

const isOfCalendar = (item: Json): boolean => notMail.test(asText(item.__type));
const isNoMail = (items: Json[]): boolean => items.length > 0 && items.every(isOfCalendar);
