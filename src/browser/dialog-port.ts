import browser, { type Runtime } from "webextension-polyfill";

/**
 * The line between the guard in a mail page and its dialog. The dialog's page opens it, to its own tab, under a name that
 * only the guard that made the dialog knows; the mail page has no part in it.
 */
const dialogPage = "tabs/dialog.html";
const portName = (token: string): string => `verzendwacht-dialog:${token}`;

export const dialogUrl = (token: string): string => browser.runtime.getURL(`${dialogPage}#${token}`);

export interface Line<Out> {
  send(message: Out): void;
}

export interface LineHandlers<Out> {
  /** The other side is there, again after a reload of its page. */
  onOpen(line: Line<Out>): void;
  onMessage(message: unknown): void;
  onClose(): void;
}

/** In the guard: answers the dialog with this token. Returns what stops it. */
export function acceptDialog<Out>(token: string, handlers: LineHandlers<Out>): () => void {
  const accept = (port: Runtime.Port): void => {
    if (port.name !== portName(token) || !isOwnDialog(port.sender)) return;
    listen(port, handlers);
    handlers.onOpen({ send: (message) => port.postMessage(message) });
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}

/** In the dialog's page. Rejects when it does not stand in a tab. */
export async function connectToGuard<Out>(token: string, handlers: Omit<LineHandlers<Out>, "onOpen">): Promise<Line<Out>> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) throw new Error("the dialog's page stands in no tab");
  const port = browser.tabs.connect(tab.id, { name: portName(token) });
  listen(port, handlers);
  return { send: (message) => port.postMessage(message) };
}

function listen(port: Runtime.Port, handlers: Pick<LineHandlers<never>, "onMessage" | "onClose">): void {
  port.onMessage.addListener((message: unknown) => handlers.onMessage(message));
  port.onDisconnect.addListener(() => handlers.onClose());
}

function isOwnDialog(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id;
}
