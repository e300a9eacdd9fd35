import type { PageRequest, RequestAddresses } from "../adapter.ts";

/** A form may name its task and action in its fields, so every address concerns it; the page's own forms name them here. */
export const roundcubeAddresses: RequestAddresses = {
  concerns: /^https?:/,
  refuse: /[?&]_action=(?:send|bounce)(?:[&#]|$)/
};

/**
 * Roundcube posts one form for sending and for saving a draft: `_action=send`, told apart by the field `_draft` (1 = save)
 * and by `_saveonly` in the address (program/actions/mail/send.php, seen in 1.6.5 on 2026-11-22).
 */
export function isRoundcubeSend(request: PageRequest): boolean {
  const query = new URL(request.url).searchParams;
  const value = (name: string): string | null => query.get(name) ?? request.field(name);
  if (request.method !== "POST" || value("_task") !== "mail") return false;
  if (value("_action") === "bounce") return isBounceRequest(request);
  return value("_action") === "send" && !request.field("_draft") && query.get("_saveonly") !== "1";
}

/**
 * The answer in its frame is a script for the page around it: `parent.rcmail.sent_successfully(...)`, also where the copy could not
 * be kept, or something else (program/actions/mail/send.php, read in 1.6.5 on 2026-11-22).
 */
export function saysSent(answer: Document): boolean | null {
  const script = [...answer.scripts].map(({ text }) => text).join();
  return /\brcmail\b/.test(script) ? /\.sent_successfully\(/.test(script) : null;
}

/**
 * Sends a mail of the box on (program/actions/mail/bounce.php, read in 1.6.5 on 2026-11-22); without recipients it sends nothing.
 * What has no readable body may have them.
 */
export function isBounceRequest(request: PageRequest): boolean {
  const query = new URL(request.url).searchParams;
  if ((query.get("_action") ?? request.field("_action")) !== "bounce") return false;
  return request.body === null || ["_to", "_cc", "_bcc"].some((name) => request.field(name));
}
