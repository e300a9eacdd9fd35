import { afterEach, expect, it } from "vitest";
import { OptionsScreen } from "../product/options-screen.ts";
import { CLIENT, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";

const SLOW_MS = 3_000;

describeGuarded("a server that takes three seconds for each page", (bench) => {
  afterEach(() => bench.roundcube.setSlow(0));

  const compose = async (): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, { to: [CLIENT], files: [] });
    bench.roundcube.setSlow(SLOW_MS);
  };
  /** How many mails the extension holds for sent. */
  const countsAs = async (sent: number): Promise<void> => {
    const options = await OptionsScreen.open(bench.browser);
    await options.waitForText("history", sent === 0 ? "Er is nog niets onthouden." : `Verzonden mails${sent}`);
    await options.page.close();
    await bench.page.bringToFront();
  };

  it("a mail that is refused is not taken for sent; sent again it leaves once, without a question, and is", async () => {
    bench.sink.refuseNext(1, 554);
    await compose();
    await bench.mail.sendBy("click");
    await expect.poll(() => bench.sink.refused(), { timeout: 10_000 }).toBe(1);
    await expect.poll(() => bench.mail.isBusy(), { timeout: 10_000 }).toBe(false);
    await countsAs(0);
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
    expect(await bench.page.dialog().isOpen()).toBe(false);
    // Its answer takes three seconds, and the page that follows it three more.
    await bench.page.waitFor(() => !location.search.includes("_action=compose"), 15_000);
    await countsAs(1);
  });
});
