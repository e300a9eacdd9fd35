import { beforeAll, expect, it } from "vitest";
import { AlarmWatch, nothingUnguarded } from "../product/network-alarm.ts";
import { SogoCalendar } from "../rig/sogo-calendar.ts";
import { incomingInvitation } from "../roundcube/incoming-mail.ts";
import type { Bench } from "./guarded-sogo.ts";
import {
  CLIENT,
  COLLEAGUE,
  describeGuarded,
  expectHeld,
  expectSentOnce,
  SENSITIVE,
  sendAnyway
} from "./guarded-sogo.ts";

const SOMEBODY_ELSE = "bram@elders.example";

describeGuarded("what its calendar mails", (bench) => {
  let calendar: SogoCalendar;
  beforeAll(() => {
    calendar = new SogoCalendar(bench.page, bench.sogo);
  });

  /** Held; kept, nothing leaves and the editor is as it was; by the same button again and sent anyway, it leaves once. */
  const heldThenSent = async (): Promise<string> => {
    await calendar.save();
    const asked = await expectHeld(bench);
    await keep(bench);
    await calendar.save();
    await sendAnyway(bench);
    await expectSentOnce(bench);
    await calendar.waitSaved();
    expect(bench.sink.messages[0]?.to).toEqual([CLIENT]);
    return asked;
  };

  it("an invitation is held with what its writer put in it; kept, none leaves; sent anyway, one does", async () => {
    await calendar.writeNew({ title: "Bespreking", place: "Zaal 3", text: SENSITIVE }, CLIENT);
    expect(await heldThenSent()).toContain(CLIENT);
    expect((await bench.sink.messages[0]?.parsed())?.subject).toContain("Bespreking");
    const { entries } = await (await AlarmWatch.open(bench.browser)).read();
    expect(entries.map(({ happened, webmail }) => [happened, webmail])).toEqual([
      ["stopped", "sogo"],
      ["sent-anyway", "sogo"]
    ]);
    await bench.page.bringToFront();
  });

  it("a change of it is held: its place is text too", async () => {
    await calendar.edit("Bespreking");
    await calendar.write({ place: `Bij de klant, BSN 111222333`, text: "Tot dan." });
    await heldThenSent();
    expect((await bench.sink.messages[0]?.parsed())?.html).toContain("111222333");
  });

  it("all who were invited, taken off the list: held, for they get what was written last", async () => {
    await calendar.edit("Bespreking");
    await calendar.write({ text: SENSITIVE });
    await bench.page.scriptClick('md-dialog [ng-click^="editor.removeAttendee"]');
    await heldThenSent();
    expect((await bench.sink.messages[0]?.parsed())?.html).toContain("123456782");
  });

  it("an appointment of one's own is made, changed, moved and taken away without a question, and mails nobody", async () => {
    await calendar.writeNew({ title: "Dossier", place: "Thuis", text: SENSITIVE });
    await calendar.save();
    await calendar.waitSaved();
    await calendar.edit("Dossier");
    await calendar.write({ place: "Archief" });
    await calendar.save();
    await calendar.waitSaved();
    await calendar.show("Dossier");
    expect(await bench.page.text()).toContain("Archief");
    expect(await calendar.moveByDay()).toBe(204);
    await calendar.remove();
    await calendar.waitSaved();
    await bench.sink.settle(300);
    expect([await bench.page.dialog().isOpen(), bench.sink.count()]).toEqual([false, 0]);
  });

  it("a clean invitation to a colleague leaves without a question, once", async () => {
    await calendar.writeNew({ title: "Lunch", text: "Om twaalf uur?" }, COLLEAGUE);
    await calendar.save();
    await expectSentOnce(bench);
    await calendar.waitSaved();
    expect(await bench.page.dialog().isOpen()).toBe(false);
  });

  it("an answer without words leaves as SOGo makes it; passed on to somebody else, it is held, and leaves once", async () => {
    bench.sogo.deliver("anna", incomingInvitation("Kennismaking"));
    await bench.page.goto(`${bench.sogo.url}so/anna/Mail/UIxMailPopupView#!/Mail/0/INBOX/1`);
    await bench.page.click(`[ng-click="iCalendarAction('accept')"]`);
    await expectSentOnce(bench);
    expect(await bench.page.dialog().isOpen()).toBe(false);
    bench.sink.clear();
    await calendar.show("Kennismaking");
    await calendar.passOn(SOMEBODY_ELSE);
    await calendar.answer();
    expect(await expectHeld(bench)).toContain(SOMEBODY_ELSE);
    await bench.page.dialog().clickButton("keep");
    await bench.page.dialog().waitClosed();
    await bench.sink.settle(300);
    expect(bench.sink.count()).toBe(0);
    await calendar.answer();
    await sendAnyway(bench);
    // The organizer hears of it, too.
    await bench.sink.waitForCount(2, 12_000);
    await bench.sink.settle(400);
    expect(bench.sink.messages.flatMap(({ to }) => to).sort()).toEqual([SOMEBODY_ELSE, CLIENT].sort());
  });

  it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(bench.browser));

  async function keep({ page, sink }: Bench): Promise<void> {
    const before = await calendar.written();
    await page.dialog().clickButton("keep");
    await page.dialog().waitClosed();
    await sink.settle(300);
    expect([sink.count(), await calendar.written()]).toEqual([0, before]);
  }
});
