import { expect, it } from "vitest";
import { HordeCalendarPage } from "../rig/horde-calendar-page.ts";
import { HORDE_USER } from "../rig/horde-login.ts";
import { CLIENT, describeGuarded, keep, SENSITIVE, sendAnyway } from "./guarded-horde.ts";

const COLLEAGUE = "piet@kantoor.example";

describeGuarded(
  "calendar",
  HordeCalendarPage,
  (bench) => {
    /** Horde mails it to whose calendar it is, too. */
    const mailedOnceTo = async (who: string): Promise<void> => {
      await bench.sink.waitForCount(2, 12_000);
      await bench.sink.settle(400);
      expect(bench.sink.messages.flatMap(({ to }) => to).sort()).toEqual([HORDE_USER, who].sort());
      expect(await bench.page.dialog().isOpen()).toBe(false);
    };

    it("an invitation: held, none leaves and nothing is lost; by the same button again and sent anyway: once to each", async () => {
      await bench.mail.writeNew("Bespreking", SENSITIVE, CLIENT);
      const before = await bench.mail.written();
      await bench.mail.save();
      await keep(bench);
      expect(await bench.mail.written()).toEqual(before);
      await bench.mail.save();
      await sendAnyway(bench);
      await mailedOnceTo(CLIENT);
      await bench.mail.waitSaved();
    });

    it("a change of it, of which they are told: held; its place is text too", async () => {
      await bench.mail.edit("Bespreking");
      await bench.mail.setPlace("Bij BSN 111222333");
      await bench.mail.save();
      await bench.mail.tellThem(true);
      await keep(bench);
      await bench.mail.tellThem(true);
      await sendAnyway(bench);
      await mailedOnceTo(CLIENT);
    });

    it("a change of which nobody is told, and an appointment of one's own: no question, and no mail", async () => {
      await bench.mail.edit("Bespreking");
      await bench.mail.setPlace("Bij BSN 111222333, boven");
      await bench.mail.save();
      await bench.mail.tellThem(false);
      await bench.mail.waitSaved();
      await bench.mail.writeNew("Dossier", SENSITIVE);
      await bench.mail.save();
      await bench.mail.waitSaved();
      await bench.mail.edit("Dossier");
      await bench.sink.settle(300);
      expect([await bench.page.dialog().isOpen(), bench.sink.count()]).toEqual([false, 0]);
    });

    it("a clean invitation to a colleague leaves without a question, once", async () => {
      await bench.mail.writeNew("Lunch", "Om twaalf uur?", COLLEAGUE);
      await bench.mail.save();
      await mailedOnceTo(COLLEAGUE);
      await bench.mail.waitSaved();
    });

    it("what its own program saves without a button is held at the request; sent anyway, once", async () => {
      await bench.mail.writeNew("Programma", SENSITIVE, CLIENT);
      await bench.mail.saveByProgram();
      await keep(bench);
      await bench.mail.saveByProgram();
      await sendAnyway(bench);
      await mailedOnceTo(CLIENT);
      await bench.mail.waitSaved();
    });
  },
  { calendar: true }
);
