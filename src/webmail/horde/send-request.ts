import type { PageRequest, RequestAddresses } from "../adapter.ts";
import { calendarAddresses, calendarDraft } from "./calendar-mail.ts";

/**
 * The dynamic page sends by `POST <base>/services/ajax.php/imp/sendMessage` (the page for phones: `smartmobileSendMessage`;
 * sending on what came in: `redirectMessage`), the basic page by a form to `imp/basic.php` that says what it wants in
 * `actionID` (IMP 6.2.27, read on 2026-11-22). That page's address alone does not tell sending from all else.
 */
const ajax = /\/services\/ajax\.php\/imp\/(?:sendMessage|smartmobileSendMessage|redirectMessage)(?:[?#]|$)/;
const basic = /\/imp\/basic\.php(?:[?#]|$)/;

export const hordeRequests: RequestAddresses = {
  concerns: new RegExp(`${ajax.source}|${basic.source}|${calendarAddresses.source}`),
  refuse: ajax
};

export function isHordeSend(request: PageRequest): boolean {
  if (request.method !== "POST") return false;
  if (ajax.test(request.url) || (basic.test(request.url) && sendsBasic(request))) return true;
  return calendarDraft(request) !== null;
}

function sendsBasic(request: PageRequest): boolean {
  const action = new URL(request.url).searchParams.get("actionID") ?? request.field("actionID");
  if (action) return action === "send_message" || action === "redirect_send";
  return request.field("btn_send_message") !== null || request.field("btn_redirect") !== null;
}
