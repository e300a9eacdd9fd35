import type { PageRequest, RequestAddresses } from "../adapter.ts";

/**
 * SOGo sends with `POST <base>/so/<user>/Mail/<account>/folder<Drafts>/<draft>/send`. Saving, also of an attachment, ends in
 * `/save`, a read receipt in `/sendMDN` (Message.service.js of 5.8.0, read on 2026-11-22).
 */
const sends = /\/so\/[^/?#]+\/Mail\/[^?#]+\/send(?:[?#]|$)/;

export const sogoRequests: RequestAddresses = { concerns: sends, refuse: sends };

export function isSogoSend({ url, method }: PageRequest): boolean {
  return method === "POST" && sends.test(url);
}
