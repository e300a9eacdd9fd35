import type { Page } from "./browser.ts";
import type { Horde } from "./horde.ts";
import { HordeForm } from "./horde-form.ts";
import { poll } from "./poll.ts";

const DIALOG = "#kronolithEventDialog";

/** Horde's calendar, its dynamic page, as a person uses it. */
export class HordeCalendarPage extends HordeForm {
  constructor(page: Page, horde: Horde) {
    super(page, horde, "dynamic");
  }

  /** This month, loaded afresh, once its calendars are there. */
  async open(): Promise<void> {
    await this.page.goto(`${this.horde.url}kronolith/`);
    await this.page.waitFor(() => document.body.textContent?.includes("Calendar of"));
  }

  async writeNew(title: string, text: string, attendee = ""): Promise<void> {
    await this.open();
    await this.page.click(".horde-new");
    await this.page.waitFor("#kronolithEventTitle");
    // Whatever is typed before its title has the focus goes there.
    await this.page.waitFor(() => document.activeElement?.id === "kronolithEventTitle");
    await this.page.fill("#kronolithEventTitle", title);
    await this.page.fill("#kronolithEventDescription", text);
    if (!attendee) return;
    await this.page.click("#kronolithEventLinkAttendees");
    await this.page.type("#kronolithEventAttendeesreal", `${attendee},`);
    // Whose calendar it is comes to the list by itself, after the first who is invited.
    const both = async (): Promise<boolean> => /@.*@/.test((await this.written()).at(-1) ?? "");
    await poll(both, 10_000, "both on the list");
  }

  /** One that stands in this month, to be changed. */
  async edit(title: string): Promise<void> {
    await this.open();
    await poll(() => this.page.evaluate(clickAppointment, title), 10_000, `the appointment ${title}`);
    await poll(async () => (await this.written()).includes(title), 10_000, "its form");
  }

  setPlace(place: string): Promise<void> {
    return this.page.fill("#kronolithEventLocation", place);
  }

  save(): Promise<void> {
    return this.page.click("#kronolithEventSave");
  }

  /** As its own program saves one and tells those invited, without any button. */
  saveByProgram(): Promise<void> {
    return this.page.evaluate(callProgram);
  }

  /** The page asks about a change whether those invited are told. */
  tellThem(isWanted: boolean): Promise<void> {
    return this.page.click(`#kronolithEventSendUpdate${isWanted ? "Yes" : "No"}`);
  }

  waitSaved(): Promise<unknown> {
    return poll(async () => !(await this.page.shows(DIALOG)), 10_000, "Horde leaving the appointment");
  }

  override written(): Promise<string[]> {
    return this.page.evaluate(() =>
      ["Title", "Location", "Description", "Attendees"].map(
        (name) => document.querySelector<HTMLInputElement>(`#kronolithEvent${name}`)?.value ?? ""
      )
    );
  }
}

function clickAppointment(title: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[class*="kronolith-event"], .kronolithEvent')];
  const wanted = all.find(({ textContent }) => textContent?.includes(title));
  wanted?.click();
  return wanted !== undefined;
}

function callProgram(): void {
  const told = document.querySelector<HTMLInputElement>("#kronolithEventSendUpdates");
  if (told) told.value = "1";
  (window as unknown as { KronolithCore: { doSaveEvent(): void } }).KronolithCore.doSaveEvent();
}
