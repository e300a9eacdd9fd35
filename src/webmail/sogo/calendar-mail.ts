import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";
import { invitedEarlier, lines, mailOf, unreadMail } from "../mail-without-compose.ts";
import { headerOf } from "./recipients.ts";

/**
 * An appointment is made (`saveAsAppointment`) or changed (`save`), or an invitation passed on to somebody else, in the calendar
 * and in the mail that brought it (SchedulerUI and MailPartViewers of 5.8.0, read on 2026-11-23).
 */
export const calendarAddresses =
  /\/so\/[^/?#]+\/(?:Calendar\/[^/?#]+\/[^?#]+\/(save|saveAsAppointment|rsvpAppointment)|Mail\/[^?#]+\/delegate)(?:[?#]|$)/;

type Said = Readonly<Record<string, unknown>>;

/**
 * The mail that SOGo sends by itself about an appointment. Null where the writer says nothing in it, or to nobody new: an
 * appointment without attendees, one that is moved, copied or deleted, an answer (all seen at the SMTP server on 2026-11-23).
 */
export function calendarDraft({ url, method, body }: Pick<PageRequest, "url" | "method" | "body">): Draft | null {
  const [address, deed = "delegate"] = (method === "POST" && calendarAddresses.exec(url)) || [];
  if (address === undefined) return null;
  const said = saidIn(body);
  // What cannot be read may be mailed.
  if (!said) return unreadMail("sogo");
  return deed.startsWith("save") ? invitation(said, deed !== "save") : passedOn(said);
}

/** What is changed goes to everybody on the list; to those who were taken off it too, as a cancellation. */
function invitation(said: Said, isNew: boolean): Draft | null {
  const { attendees, attachUrls, sendAppointmentNotifications: isMailed, alarm, summary, location, comment } = said;
  // Where nothing is mailed now, its reminder may be.
  if ([0, false, "0"].some((no) => no === isMailed) && !part(alarm).attendees) return null;
  if (!Array.isArray(attendees)) return null;
  const organizer = person(said.organizer);
  const people = attendees.map(person).filter((one) => one && one !== organizer);
  if (people.length === 0 && (isNew || attendees.length > 0)) return null;
  const links = Array.isArray(attachUrls) ? attachUrls.map((one) => part(one).value) : [];
  return mailOf("sogo", {
    from: headerOf([organizer]),
    to: people.length > 0 ? headerOf(people) : invitedEarlier,
    subject: lines(summary, location),
    body: { format: "plain", content: lines(comment, ...links) }
  });
}

/** The whole appointment goes to somebody whom its organizer did not invite; what it says is with the server. */
function passedOn({ delegatedTo, reply = delegated }: Said): Draft | null {
  const to = lines(delegatedTo);
  if (to === "" || Number(reply) !== delegated) return null;
  return mailOf("sogo", { to, notUnderstood: ["subject", "body"] });
}

/** Of the answers in the calendar; beside the others the address of an earlier choice may stand. */
const delegated = 4;

const part = (value: unknown): Said => (typeof value === "object" && value !== null ? (value as Said) : {});

function person(value: unknown): string {
  const { name, email } = part(value);
  return email ? `${lines(name)} <${lines(email)}>` : lines(name);
}

function saidIn(body: string | null): Said | null {
  try {
    const said: unknown = JSON.parse(body ?? "");
    return typeof said === "object" && said !== null ? (said as Said) : null;
  } catch {
    return null;
  }
}
