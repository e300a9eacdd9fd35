import { describe, expect, it } from "vitest";
import { OptionsScreen } from "../product/options-screen.ts";
import { pause, poll } from "../rig/poll.ts";
import { answerAnyway, choose, expectHeld, sendAndBeAsked, sendAndKeep } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";

describeGuarded("recipients", (bench) => {
  /** With a number in its text: what is held for a file is shown elsewhere. */
  const compose = async (wanted: Parameters<typeof write>[1]): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, { body: `Het BSN is ${BSN}.`, ...wanted });
  };
  const [refused, sent] = ["rik@kantoor.example", "saar@kantoor.example"];
  const takeOutOf = (field: "to" | "cc" | "bcc"): Promise<void> =>
    bench.page.click(`#_${field} + ul.recipient-input li.recipient a.remove`);

  it("one outside address is held in Bcc alone, in Bcc, in Cc, and typed but not closed; all named; sent anyway once, to all", async () => {
    const { mail, page, sink } = bench;
    await compose({ bcc: [CLIENT] });
    expect(await sendAndKeep(bench)).toContain(CLIENT);
    await mail.setTo([COLLEAGUE]);
    expect(await sendAndKeep(bench)).toContain(CLIENT);
    await takeOutOf("bcc");
    await mail.setCc([CLIENT]);
    expect(await sendAndKeep(bench)).toContain(CLIENT);
    await takeOutOf("cc");
    await mail.setTo([CLIENT], { unconfirmed: true });
    await mail.sendBy("command");
    await expectHeld(bench);
    await page.dialog().clickButton("keep");
    await page.dialog().waitClosed();
    await expectNothingSent(bench);
    expect(await mail.recipients("to")).toContain(CLIENT);
    await mail.setCc(["bram@elders.example"]);
    const text = await sendAndBeAsked(bench);
    for (const said of [CLIENT, "bram@elders.example", "2"]) expect(text).toContain(said);
    await answerAnyway(mail);
    await expectSentOnce(bench);
    expect([...(sink.messages[0]?.to ?? [])].sort()).toEqual([CLIENT, COLLEAGUE, "bram@elders.example"].sort());
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

  // Here, so that what takes a while to be learned is learned while the others run.
  it("two mails to colleagues: the server refuses one, and the other leaves", async () => {
    const { mail, sink } = bench;
    await compose({ to: [refused] });
    sink.refuseNext(1, 554);
    await mail.sendBy("click");
    await poll(() => sink.refused() === 1, 10_000, "the refusal");
    await poll(async () => !(await mail.isBusy()), 10_000, "Roundcube saying so");
    await sink.settle(1_000);
    await compose({ to: [sent] });
    await mail.sendBy("click");
    await expectSentOnce(bench);
    await mail.waitSent();
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

  it("of these the sent one is remembered, although its page left at once; the refused one is not; both can be forgotten", async () => {
    const options = await OptionsScreen.open(bench.browser);
    const isForgotten = async () => (await options.forget(sent)) === "Vergeten.";
    await poll(isForgotten, 25_000, "the sent mail, remembered", 500);
    expect(await options.forget(refused)).toBe("Dit adres is hier niet bekend.");
    await options.page.close();
    await bench.page.bringToFront();
  });
});
