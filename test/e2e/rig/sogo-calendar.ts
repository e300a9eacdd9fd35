import type { Page } from "./browser.ts";
import { pause, poll } from "./poll.ts";
import type { Sogo, SogoUser } from "./sogo.ts";

const EDITOR = 'md-dialog form[name="eventForm"]';
const FIELDS = {
  title: `${EDITOR} input.md-title`,
  place: `${EDITOR} [ng-model="editor.component.location"]`,
  text: `${EDITOR} [ng-model="editor.component.comment"]`
};
const ATTENDEE = `${EDITOR} md-autocomplete[md-search-text="editor.searchText"] input`;

export interface Appointment {
  readonly title: string;
  readonly place?: string;
  readonly text?: string;
}

/** SOGo's calendar as a person uses it. */
export class SogoCalendar {
  private opened = 0;

  constructor(
    readonly page: Page,
    private readonly sogo: Sogo,
    private readonly user: SogoUser = "anna"
  ) {}

  /** This month, loaded afresh. */
  async open(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
    await this.page.goto(`${this.sogo.url}so/${this.user}/Calendar/view?${++this.opened}#!/calendar/month/${day}`);
    await this.page.waitFor(() => document.querySelector('[ng-click*="newComponent"]') !== null);
  }

  /** The editor of a new appointment, filled in; whom it invites is typed, and left to the button that saves. */
  async writeNew(appointment: Appointment, attendee = ""): Promise<void> {
    await this.open();
    // It unfolds from a round button when the pointer is over that.
    await this.page.scriptClick(`[ng-click="list.newComponent($event, 'appointment')"]`);
    await this.editorReady();
    await this.write(appointment);
    if (attendee) await this.page.type(ATTENDEE, attendee);
  }

  /** Once its dialog has opened the title takes the focus, and whatever is typed before that goes there. */
  private async editorReady(): Promise<void> {
    await this.page.waitFor(EDITOR);
    await this.page.waitFor(() => document.activeElement?.matches("md-dialog input.md-title"));
    await pause(300);
  }

  async write(appointment: Partial<Appointment>): Promise<void> {
    for (const [name, text] of Object.entries(appointment))
      await this.page.fill(FIELDS[name as keyof typeof FIELDS], text);
    const { title, place, text } = { ...(await this.written()), ...appointment };
    const isWritten = async (): Promise<boolean> =>
      JSON.stringify(await this.written()) === JSON.stringify({ title, place, text });
    await poll(isWritten, 5_000, "the appointment as it was written");
  }

  /** What an appointment of this month says, not to be changed. */
  async show(title: string): Promise<void> {
    await this.open();
    await poll(() => this.page.evaluate(clickAppointment, title), 10_000, `the appointment ${title}`);
    await this.page.waitFor("md-dialog md-dialog-actions");
  }

  async edit(title: string): Promise<void> {
    await this.show(title);
    await this.page.click('md-dialog [ng-click="editor.edit()"]');
    await this.editorReady();
  }

  /** Of the editor that is open. */
  written(): Promise<Required<Appointment>> {
    return this.page.evaluate(writtenIn, FIELDS);
  }

  save(): Promise<void> {
    return this.page.click(`${EDITOR} button[type="submit"]`);
  }

  /** The editor has gone, as when the server has the appointment. */
  waitSaved(): Promise<unknown> {
    return poll(async () => !(await this.page.shows("md-dialog")), 10_000, "SOGo leaving the appointment");
  }

  /** Where an invitation is shown that has no answer yet, or another: chooses to send somebody else. */
  async passOn(to: string): Promise<void> {
    await this.page.click('md-select[ng-model="editor.component.reply"]');
    await this.page.click('.md-select-menu-container.md-active md-option[value="4"]');
    await this.page.fill('md-dialog input[name="delegatedTo"]', to);
  }

  answer(): Promise<void> {
    return this.page.click('md-dialog [ng-click="editor.reply()"]');
  }

  remove(): Promise<void> {
    return this.page.click('md-dialog [ng-click="editor.deleteAllOccurrences()"]');
  }

  /** Moves the appointment that is shown by a day: the request that dragging it makes. */
  moveByDay(): Promise<number> {
    return this.page.evaluate(adjustShown);
  }
}

function clickAppointment(title: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(".sg-event")];
  const wanted = all.find(({ textContent }) => textContent?.includes(title));
  wanted?.click();
  return wanted !== undefined;
}

function writtenIn(fields: Readonly<Record<"title" | "place" | "text", string>>): Required<Appointment> {
  const value = (selector: string): string => document.querySelector<HTMLInputElement>(selector)?.value ?? "";
  return { title: value(fields.title), place: value(fields.place), text: value(fields.text) };
}

async function adjustShown(): Promise<number> {
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const shown = asked.filter((name) => /\/Calendar\/[^?]+\.ics\/view$/.test(name)).at(-1) ?? "";
  const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
  const headers = { "content-type": "application/json", "x-xsrf-token": token };
  const body = JSON.stringify({ days: 1, start: 0, duration: 0 });
  return (await fetch(shown.replace(/view$/, "adjust"), { method: "POST", headers, body })).status;
}
