import type { BidiSession } from "./bidi-session.ts";
import type { PopupEngine } from "./toolbar-popup.ts";

const FIND = `[...Services.wm.getMostRecentWindow("navigator:browser").document.querySelectorAll("browser")]
  .find((one) => one.currentURI?.spec.endsWith("/popup.html"))`;

/** Runs in the popup's process, beside its page; `content` is its window. Text, because a test runner rewrites functions. */
const IN_POPUP = `{
  const hand = content.windowUtils.setHandlingUserInput(true);
  try {
    const sandbox = Components.utils.Sandbox(content, { sandboxPrototype: content });
    sendAsyncMessage(NAME, Components.utils.evalInSandbox(EXPRESSION, sandbox) ?? null);
  } catch (error) {
    sendAsyncMessage(NAME, "failed: " + error);
  } finally {
    hand.destruct();
  }
}`;

/** Presses the toolbar button for the tab in front. Its window is the browser's own, so it is worked from there. */
export async function pressFirefoxButton(session: BidiSession, gecko: string): Promise<PopupEngine> {
  await session.inBrowser(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(gecko)});
    const window = Services.wm.getMostRecentWindow("navigator:browser");
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    for (let i = 0; i < 200; i++) {
      if (${FIND}) return;
      await new Promise((done) => window.setTimeout(done, 50));
    }
    throw new Error("the toolbar button opened no window");
  })()`);
  return {
    // While the window still loads, its page moves to the extension's process, and what was asked of the old one is never answered.
    evaluate: async (expression) => {
      const answer = await session.inBrowser(`(async () => {
        const browser = ${FIND};
        if (!browser) throw new Error("the toolbar button's window is closed");
        const name = "verzendwacht-rig-" + Math.random();
        const answer = new Promise((done) => browser.messageManager.addMessageListener(name, ({ data }) => done(data)));
        const script = ${JSON.stringify(IN_POPUP)}.replace("NAME", JSON.stringify(name))
          .replace("EXPRESSION", () => ${JSON.stringify(JSON.stringify(expression))});
        browser.messageManager.loadFrameScript("data:," + encodeURIComponent(script), false);
        const late = new Promise((_, fail) => browser.ownerDocument.defaultView.setTimeout(() => fail(new Error("no answer from the popup")), 3000));
        return JSON.stringify(await Promise.race([answer, late]));
      })()`);
      return JSON.parse(String(answer)) as unknown;
    },
    close: async () => {
      await session.inBrowser(`void ${FIND}?.closest("panel")?.hidePopup()`);
    }
  };
}
