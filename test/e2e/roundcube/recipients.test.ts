import { describe, expect, it } from "vitest";
import { OptionsScreen } from "../product/options-screen.ts";
import { pause, poll } from "../rig/poll.ts";
import { choose, sendAndBeAsked, sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";

describeGuarded("recipients of a dossier", (bench) => {
  const compose = async (wanted: Parameters<typeof write>[1]): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, { files: [bench.files.dossiers[0]], ...wanted });
  };

  it.each([
    ["to", { to: [CLIENT] }],
    ["cc", { to: [COLLEAGUE], cc: [CLIENT] }],
    ["bcc", { to: [COLLEAGUE], bcc: [CLIENT] }],
    ["bcc alone", { bcc: [CLIENT] }]
  ])("outside in %s is held; sent anyway it leaves once, to all", async (_, wanted) => {
    await compose(wanted);
    expect(await sendAndKeep(bench)).toContain(CLIENT);
    await sendAnywayOnce(bench);
    expect([...(bench.sink.messages[0]?.to ?? [])].sort()).toEqual(Object.values(wanted).flat().sort());
  });

  it("an outside address that was typed but not closed is held", async () => {
    await compose({ to: [COLLEAGUE] });
    await bench.mail.setTo([CLIENT], { unconfirmed: true });
    await bench.mail.sendBy("command");
    const dialog = bench.page.dialog();
    await dialog.waitForControl("send-anyway-open");
    expect(await dialog.text()).toContain(CLIENT);
    await dialog.clickButton("keep");
    await dialog.waitClosed();
    await bench.sink.settle(400);
    expect(bench.sink.count()).toBe(0);
    expect(await bench.mail.recipients("to")).toContain(CLIENT);
    await sendAnywayOnce(bench);
    expect(bench.sink.messages[0]?.to).toHaveLength(2);
  });

  it("two outside and a colleague: all three are named, the colleague as such", async () => {
    await compose({ to: [CLIENT, COLLEAGUE], cc: ["bram@elders.example"] });
    const text = await sendAndKeep(bench);
    for (const address of [CLIENT, "bram@elders.example"]) expect(text).toContain(address);
    expect(text).toContain("2");
  });

  it("outsiders who see each other, moved to Bcc: none is seen, none lost or doubled, sent once", async () => {
    const outside = [CLIENT, "bram@elders.example", "eva@advies.example", "jan@bouw.example", "els@beheer.example"];
    const hidden = "al@verborgen.example";
    await bench.mail.openCompose();
    await write(bench.mail, { to: [...outside.slice(0, 3), COLLEAGUE], cc: outside.slice(3), bcc: [hidden] });
    await bench.mail.sendBy("click");
    await choose(bench.mail, "move-to-bcc");
    await bench.page.dialog().waitForControl("send");
    expect(await bench.mail.recipients("cc")).not.toContain("@");
    await choose(bench.mail, "send");
    await expectSentOnce(bench);
    const [sent] = bench.sink.messages;
    expect([...(sent?.to ?? [])].sort()).toEqual([...outside, hidden, COLLEAGUE].sort());
    const { to, cc, bcc } = (await sent?.parsed()) ?? {};
    expect({ to, cc, bcc }).toEqual({ to: [COLLEAGUE], cc: [], bcc: [] });
  });

  it("a look-alike of the own domain is taken out, and the cursor stands where the right one is typed", async () => {
    await compose({ to: [COLLEAGUE, "piet@kant0or.example"] });
    expect(await sendAndBeAsked(bench)).toContain("Verbeter het adres");
    await choose(bench.mail, "correct-recipient");
    await bench.page.dialog().waitClosed();
    expect(await bench.mail.recipients("to")).not.toContain("kant0or");
    await bench.page.typeText("klaas@kantoor.example,");
    await poll(async () => (await bench.mail.recipients("to")).includes("klaas@"), 3_000, "what was typed, in To");
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
    expect([...(bench.sink.messages[0]?.to ?? [])].sort()).toEqual(["klaas@kantoor.example", COLLEAGUE]);
  });

  it("a mail that was sent is remembered, although its page leaves at once; a refused one is not; both can be forgotten", async () => {
    const [refused, sent] = ["rik@kantoor.example", "saar@kantoor.example"];
    await compose({ to: [refused] });
    bench.sink.refuseNext(1, 554);
    await bench.mail.sendBy("click");
    await poll(() => bench.sink.refused() === 1, 10_000, "the refusal");
    await poll(async () => !(await bench.mail.isBusy()), 10_000, "Roundcube saying so");
    await bench.sink.settle(1_500);
    await compose({ to: [sent] });
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
    const options = await OptionsScreen.open(bench.browser);
    const isForgotten = async () => (await options.forget(sent)) === "Vergeten.";
    await poll(isForgotten, 25_000, "the sent mail, remembered", 500);
    expect(await options.forget(refused)).toBe("Dit adres is hier niet bekend.");
    await options.page.close();
    await bench.page.bringToFront();
  });

  describe("own domains set in the options", () => {
    it("make such an address a colleague, and the next send goes without a question", async () => {
      const { browser, mail, page } = bench;
      await compose({ to: ["klant@dochter.example"] });
      await sendAndKeep(bench);
      const options = await browser.extensionPage("options.html");
      await options.fill("#new-domain", "dochter.example");
      await options.press("Enter");
      await options.waitFor(() => document.body.textContent.includes("Opgeslagen"));
      await page.bringToFront();
      await pause(500);
      await mail.sendBy("click");
      await expectSentOnce(bench);
      await options.bringToFront();
      await options.click("section[aria-labelledby=own] li.row button");
      await options.waitFor(() => document.body.textContent.includes("dochter.example is verwijderd."));
      await options.close();
      await page.bringToFront();
    });
  });
});
