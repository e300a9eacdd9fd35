import type { Draft } from "../../core/mail/draft.ts";
import type { Compose, SendIntent } from "../adapter.ts";
import { unreadMail } from "../mail-without-compose.ts";
import { closestPart, locate } from "../page-part.ts";
import { isPress } from "../send-press.ts";
import { invitation } from "./calendar-mail.ts";

const seen = "2026-11-23, Kronolith 4.2.29";

const parts = {
  /** Of the dynamic page, which has one for all appointments. */
  form: { seen, ways: ["form#kronolithEventForm"] },
  save: { seen, ways: ["#kronolithEventSave", "#kronolithEventSendUpdateYes", "#kronolithEventSaveAsNew"] }
};

const composeAt = (root: HTMLElement): Compose => ({ id: "appointment", root });

export const isAppointment = ({ root }: Compose): boolean => root.matches(parts.form.ways.join());

export function appointmentIn(doc: Document): Compose | null {
  const form = locate(doc, parts.form);
  return form && composeAt(form);
}

/** Before the page locks its button, which it opens again only when the server has answered. */
export function invitationIntent(event: Event): SendIntent | null {
  const target = isPress(event) ? closestPart(event.target, parts.save) : null;
  const form = target && locate<HTMLFormElement>(target.ownerDocument, parts.form);
  if (!target || !form || target.matches(":disabled")) return null;
  const data = new FormData(form);
  // Of one that there was already the page asks first whether those invited are told.
  const asksFirst = target.matches(parts.save.ways[0] ?? "") && data.get("event") && data.get("attendees");
  return asksFirst || !written(form) ? null : { compose: composeAt(form), resume: { via: "click", target } };
}

export function readAppointment({ root }: Compose): Draft {
  const draft = written(root as HTMLFormElement) ?? unreadMail("horde");
  return { ...draft, from: calendarOwner(root.ownerDocument) };
}

function written(form: HTMLFormElement): Draft | null {
  const data = new FormData(form);
  return invitation((name) => {
    const value = data.get(name);
    return typeof value === "string" ? value : null;
  });
}

/** Whose calendar it is, as the page tells its program. */
export function calendarOwner(doc: Document): string {
  const told = [...doc.scripts].map(({ text }) => /\bKronolith\b[\s\S]*?"email":"([^"\\]+)"/.exec(text)?.[1]);
  return told.find(Boolean) ?? "";
}
