import { expect, it } from "vitest";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { SogoWay } from "../rig/sogo-sending.ts";
import type { Bench } from "./guarded-sogo.ts";
import {
  CLIENT,
  describeGuarded,
  expectHeld,
  expectSentOnce,
  keep,
  SENSITIVE,
  sendAnyway,
  write
} from "./guarded-sogo.ts";

/** Ways whose second press may come when the dialog is there and press its "Niet verzenden", which is safe. */
const PRESSING_ON: readonly SogoWay[] = ["double-click", "key-repeat"];

describeGuarded("ways of sending", (bench) => {
  const open = async (body: string): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench, [CLIENT], body);
  };

  it.each<SogoWay>(["click", "enter", "script-click", "double-click", "key-repeat", "xhr", "fetch-request"])(
    "by %s: held; kept: none leaves; the same way again and sent anyway: one leaves",
    async (way) => {
      await open(SENSITIVE);
      await sendAndBeAsked(bench, way);
      await keep(bench);
      await sendAndBeAsked(bench, way);
      await sendAnyway(bench);
      await expectSentOnce(bench);
      expect(bench.sink.messages[0]?.to).toEqual([CLIENT]);
    }
  );

  it("a synchronous request of page code is refused and asked about; sent by the button after that, one leaves", async () => {
    await open(SENSITIVE);
    await bench.mail.sendBy("sync-xhr");
    await sendAnyway(bench);
    await bench.sink.settle(300);
    expect(bench.sink.count()).toBe(0);
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
  });

  it("a clean mail by a double click leaves without a question, once", async () => {
    await open("Goedemiddag, hierbij.");
    await bench.mail.sendBy("double-click");
    await expectSentOnce(bench);
    await bench.mail.waitSent();
  });

  it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(bench.browser));
});

async function sendAndBeAsked(bench: Bench, way: SogoWay): Promise<void> {
  await bench.mail.sendBy(way);
  const asked = PRESSING_ON.includes(way) ? await staysAsking(bench) : true;
  if (!asked) await bench.mail.sendBy("enter");
  await expectHeld(bench);
}

async function staysAsking({ page, sink }: Bench): Promise<boolean> {
  await page
    .dialog()
    .waitForControl("send-anyway-open", 1_500)
    .catch(() => undefined);
  await sink.settle(300);
  return page.dialog().isOpen();
}
