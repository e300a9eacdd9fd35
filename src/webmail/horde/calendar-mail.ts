import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";
import { invitedEarlier, lines, mailOf, unreadMail } from "../mail-without-compose.ts";
import { oneLine } from "./read.ts";

/** Where Horde's calendar saves an appointment: its dynamic page, and the forms of the basic one (Kronolith 4.2.29, read on 2026-11-23). */
export const calendarAddresses =
  /\/services\/ajax\.php\/kronolith\/saveEvent(?:[?#]|$)|\/kronolith\/(?:add|edit)\.php(?:[?#]|$)/;

/** What stands in the field for a link that nobody filled in. */
const noLink = "http://";

/** The mail to those invited to an appointment, where its writer wants them told (`sendupdates`). */
export function calendarDraft(request: Pick<PageRequest, "url" | "method" | "field" | "body">): Draft | null {
  if (request.method !== "POST" || !calendarAddresses.test(request.url)) return null;
  if (request.body === null) return unreadMail("horde");
  const isTold = !["", "0"].includes(request.field("sendupdates") ?? "");
  return isTold ? invitation((name) => request.field(name)) : null;
}

/** What the appointment's form says to them; null where it has no attendees. The basic page's does not say who they are. */
export function invitation(field: (name: string) => string | null): Draft | null {
  const attendees = field("attendees");
  const to = attendees === null ? invitedEarlier : oneLine(attendees);
  if (to === "") return null;
  const [title, place, link] = ["title", "location", "eventurl"].map((name) => oneLine(field(name)));
  const text = field("description")?.replace(/\r\n?/g, "\n");
  return mailOf("horde", {
    to,
    subject: lines(title, place),
    body: { format: "plain", content: lines(text, link === noLink ? "" : link) }
  });
}
