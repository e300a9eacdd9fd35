import { expect, it } from "vitest";
import { pause } from "../rig/poll.ts";
import { answerAnyway, expectHeld, sendAndBeAsked } from "./answering.ts";
import { CLIENT, stateOf, write } from "./draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";

describeGuarded("keys and focus", (bench) => {
  const compose = async (mode: "plain" | "html" = "plain"): Promise<void> => {
    await bench.mail.openCompose({ mode });
    await write(bench.mail, { to: [CLIENT], files: bench.files.dossiers });
  };
  const focused = (): Promise<string> =>
    bench.page.evaluate(() => document.activeElement?.id || document.activeElement?.className || "nothing");
  const countKeys = (): Promise<void> =>
    bench.page.evaluate(() => {
      Reflect.set(window, "seenKeys", []);
      for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input"]) {
        window.addEventListener(type, () => (Reflect.get(window, "seenKeys") as string[]).push(type), true);
      }
    });
  const seenKeys = (): Promise<string[]> => bench.page.evaluate(() => Reflect.get(window, "seenKeys") as string[]);

  it("Escape keeps the mail and gives the focus back to the subject", async () => {
    await compose();
    await bench.page.click("#compose-subject");
    const before = await stateOf(bench.mail);
    await sendAndBeAsked(bench, "command");
    expect(await bench.page.dialog().focused()).toBe("keep");
    await bench.page.dialog().pressEscape();
    await bench.page.dialog().waitClosed();
    await expectNothingSent(bench);
    expect(await focused()).toBe("compose-subject");
    expect(await stateOf(bench.mail)).toEqual(before);
    await bench.page.typeText(" erbij");
    expect((await stateOf(bench.mail)).subject).toBe(`${before.subject} erbij`);
  });

  it("after keeping, the focus is on the send button that was pressed by key", async () => {
    await compose();
    await sendAndBeAsked(bench, "space");
    await bench.page.dialog().clickButton("keep");
    await bench.page.dialog().waitClosed();
    expect(await bench.page.evaluate(() => document.activeElement?.matches(".formbuttons button.send"))).toBe(true);
    await expectNothingSent(bench);
  });

  it("after keeping, one writes on in the HTML editor where one was", async () => {
    await compose("html");
    await sendAndBeAsked(bench, "command");
    await bench.page.dialog().pressEscape();
    await bench.page.dialog().waitClosed();
    expect(await focused()).toBe("composebody_ifr");
    await bench.page.typeText("Nog iets");
    await expect.poll(async () => (await stateOf(bench.mail)).body).toContain("Nog iets");
    await expectNothingSent(bench);
  });

  it("what is typed in the dialog never reaches the page", async () => {
    await compose();
    await countKeys();
    await sendAndBeAsked(bench);
    const body = (await stateOf(bench.mail)).body;
    await pause(600);
    const dialog = bench.page.dialog();
    await dialog.clickButton("send-anyway-open");
    await dialog.check("agree");
    await dialog.typeReason("Dit typ ik in het venster van Verzendwacht");
    for (const key of ["Space", "Backspace", "Control+a", "Tab"]) await dialog.press(key);
    expect(await seenKeys()).toEqual([]);
    expect((await stateOf(bench.mail)).body).toBe(body);
    await dialog.clickButton("keep");
    await dialog.waitClosed();
    await expectNothingSent(bench);
    expect(await seenKeys()).toEqual([]);
  });

  it("Enter held down in the dialog does not send; sent anyway after that it leaves once", async () => {
    await compose();
    await sendAndBeAsked(bench);
    await bench.page.dialog().clickButton("send-anyway-open");
    await bench.page.dialog().waitForControl("reason");
    await bench.page.holdKey("Enter", 8);
    await expectNothingSent(bench);
    if (!(await bench.page.dialog().isOpen())) await sendAndBeAsked(bench);
    await bench.page.dialog().pressEscape();
    await bench.page.dialog().waitClosed();
    await sendAndBeAsked(bench);
    await answerAnyway(bench.mail);
    await expectSentOnce(bench);
  });

  it("script in the page cannot press Send again while it is held", async () => {
    await compose();
    await sendAndBeAsked(bench);
    await bench.mail.sendBy("script-click");
    await bench.mail.sendBy("form-submit").catch(() => undefined);
    await expectNothingSent(bench);
    await expectHeld(bench);
    await answerAnyway(bench.mail);
    await expectSentOnce(bench);
  });

  it("a double press on Toch verzenden sends once", async () => {
    await compose();
    await sendAndBeAsked(bench);
    const dialog = bench.page.dialog();
    await pause(600);
    await dialog.clickButton("send-anyway-open");
    await dialog.check("agree");
    await dialog.typeReason("De klant vraagt hier zelf om");
    await dialog.evaluate(() => {
      const button = document.querySelector<HTMLElement>("[data-testid=send-anyway]");
      button?.click();
      button?.click();
    });
    await expectSentOnce(bench);
  });
});
