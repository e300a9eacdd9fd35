import type { WireCall, WirePerson } from "../wire.ts";
import { element, pressable } from "./element.ts";
import { callService } from "./service.ts";
import { type Settings, wordsOf } from "./settings.ts";

/** Outlook's own form for an appointment has no part of a mail's: nothing of it is known but its request. */
export class Appointment {
  private readonly subject: HTMLInputElement;
  private readonly attendees: HTMLInputElement;
  private readonly notes: HTMLTextAreaElement;

  constructor(
    home: Element,
    private readonly settings: Settings
  ) {
    this.subject = field("input", "event-subject");
    this.attendees = field("input", "event-attendees");
    this.notes = field("textarea", "event-notes");
    const save = element(document, "button", { type: "button", "data-test": "event-send" }, wordsOf(settings).send);
    pressable(save, () => void this.send());
    home.append(this.subject, this.attendees, this.notes, save);
  }

  private async send(): Promise<void> {
    const RequiredAttendees = this.attendees.value
      .split(/[\s;,]+/)
      .filter(Boolean)
      .map((address) => ({ Mailbox: mailbox(address) }));
    const item = {
      __type: "CalendarItem:#Exchange",
      Subject: this.subject.value,
      Body: { BodyType: "HTML", Value: `<p>${this.notes.value}</p>` } as const,
      ...(RequiredAttendees.length > 0 ? { RequiredAttendees } : {})
    };
    await told(this.settings, "CreateCalendarEvent", { Body: { Items: [item] } });
  }
}

/** A message that invites, as the reading pane shows it: an answer, and words with it. */
export class Invitation {
  private readonly notes: HTMLTextAreaElement;

  constructor(
    home: Element,
    private readonly settings: Settings
  ) {
    this.notes = field("textarea", "answer-notes");
    const accept = element(document, "button", { type: "button", "data-test": "answer" }, "✓");
    pressable(accept, () => void this.answer());
    home.append(this.notes, accept);
  }

  private async answer(): Promise<void> {
    const Notes = { BodyType: "HTML", Value: `<div>${this.notes.value}</div>` } as const;
    await told(this.settings, "RespondToCalendarEvent", { Body: { Response: "Accept", SendResponse: true, Notes } });
  }
}

function field<Tag extends "input" | "textarea">(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
  return element(document, tag, { "data-test": name });
}

function mailbox(address: string): WirePerson {
  return { Name: address, EmailAddress: address, RoutingType: "SMTP", MailboxType: "Mailbox" };
}

/** What the service said of it, for whoever looks. */
async function told(settings: Settings, action: string, call: WireCall): Promise<void> {
  const said = await callService(settings, action, call).then(
    () => "status",
    () => "alert"
  );
  document.querySelector('[role="main"]')?.append(element(document, "div", { role: said }, said));
}
