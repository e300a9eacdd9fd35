import type { PageRequest, RequestAddresses } from "../adapter.ts";
import { answerIn } from "./invitation-answer.ts";
import { asJson, asList, asText, callBody, type Json, serviceCall } from "./service-call.ts";

const named = (actions: string): RegExp =>
  // Without an action in the address it may be any.
  new RegExp(`/service\\.svc(?:$|[?#])(?!(?:.*&)?action=(?!(?:${actions})(?:$|[&#])))`);

/**
 * Sending, saving drafts and marking as read are the same actions, told apart in the payload only: without a guard none of them is
 * refused. The last two of `concerns` tell names with their addresses.
 */
export const outlookRequests: RequestAddresses = {
  concerns: named("CreateItem|UpdateItem|SendItem|GetMailTips|GetPersona"),
  refuse: /\/service\.svc\?(?:.*&)?action=SendItem(?:$|[&#])/
};

const sends = /Send(?:AndSaveCopy|Only)/;

/** Answers to invitations, invitations and read receipts: they have no recipients of their own. Answers with words are mail. */
const notMail = /^(?:(?:Tentatively)?Accept|Decline|CancelCalendar|Calendar|SuppressReadReceipt|Proposed?NewTime)/;

/** `MessageDisposition` tells sending from saving. What cannot be read may send. */
export function isOutlookSend(request: PageRequest): boolean {
  const call = serviceCall(request);
  if (call?.action === "SendItem") return true;
  if (call?.action !== "CreateItem" && call?.action !== "UpdateItem") return false;
  if (call.text === null) return true;
  if (!sends.test(call.text)) return false;
  const body = callBody(call);
  return body === null || (sends.test(asText(body.MessageDisposition)) && !isNoMail(itemsOf(body)));
}

function itemsOf(body: Json): Json[] {
  const changed = asList(body.ItemChanges).flatMap(({ Updates }) => asList(Updates));
  return [...asList(body.Items), ...changed.map(({ Item }) => asJson(Item))];
}

const isNoMail = (items: Json[]): boolean =>
  items.length > 0 && items.every((item) => notMail.test(asText(item.__type)) && !answerIn(item));
