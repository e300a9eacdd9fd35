import { describe, expect, it } from "vitest";
import { pause } from "../rig/poll.ts";
import { sendAndKeep, sendAnywayOnce } from "./answering.ts";
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
