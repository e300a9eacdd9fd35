import type { PageRequest, RequestAddresses } from "../adapter.ts";
import { calendarAddresses, calendarDraft } from "./calendar-mail.ts";

/**
 * SOGo sends with `POST <base>/so/<user>/Mail/<account>/folder<Drafts>/<draft>/send`. Saving, also of an attachment, ends in
 * `/save`, a read receipt in `/sendMDN` (Message.service.js of 5.8.0, read on 2026-11-22).
 */
const sends = /\/so\/[^/?#]+\/Mail\/[^?#]+\/send(?:[?#]|$)/;

/** What the calendar mails has the address of what it keeps to itself: without a guard it is not refused. */
export const sogoRequests: RequestAddresses = {
  concerns: new RegExp(`${sends.source}|${calendarAddresses.source}`),
  refuse: sends
};

export function isSogoSend(request: PageRequest): boolean {
  return (request.method === "POST" && sends.test(request.url)) || calendarDraft(request) !== null;
}
