import { writeFileSync } from "node:fs";
import type { BrowserContext, CDPSession } from "playwright-core";
import { poll } from "./poll.ts";
import type { PopupEngine } from "./toolbar-popup.ts";

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Commands that playwright's list of the protocol does not have yet. */
type Send = (method: string, params: object) => Promise<unknown>;

/** `Extensions.triggerAction` wants this; see https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
export const POPUP_FLAG = "--enable-unsafe-extension-debugging";

/** Presses the toolbar button for the tab that shows `url`. */
export async function pressChromiumButton(context: BrowserContext, id: string, url: string): Promise<PopupEngine> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("no session with the browser");
  const send = session.send.bind(session) as unknown as Send;
  const targets = async (type: string): Promise<readonly Target[]> => {
    const { targetInfos } = (await send("Target.getTargets", { filter: [{ type }] })) as { targetInfos: Target[] };
    return targetInfos;
  };
  const tab = (await targets("tab")).find((one) => one.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  await send("Extensions.triggerAction", { id, targetId: tab.targetId });
  const isPopup = (one: Target): boolean => one.url === `chrome-extension://${id}/popup.html`;
  const popup = await poll(async () => (await targets("page")).find(isPopup), 10_000, "the toolbar button's window");
  return attach(session, send, popup.targetId);
}

/** By messages inside messages: playwright gives no session of its own for a page that it does not know. */
async function attach(session: CDPSession, send: Send, targetId: string): Promise<PopupEngine> {
  const { sessionId } = (await send("Target.attachToTarget", { targetId, flatten: false })) as { sessionId: string };
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  session.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as { id?: number; result?: object; error?: object };
    if (id !== undefined) waiting.get(id)?.({ ...result, error });
  });
  let last = 0;
  const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
    last += 1;
    const id = last;
    const answer = new Promise<Record<string, unknown>>((resolve) => waiting.set(id, resolve));
    await send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
  return {
    async evaluate(expression) {
      const params = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
      const { result } = (await ask("Runtime.evaluate", params)) as { result?: { value?: unknown } };
      return result?.value;
    },
    async screenshot(path) {
      const { data } = (await ask("Page.captureScreenshot", {})) as { data?: string };
      writeFileSync(path, Buffer.from(data ?? "", "base64"));
    },
    async showDark() {
      await ask("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
    },
    async close() {
      await send("Target.closeTarget", { targetId });
      await session.detach();
    }
  };
}
