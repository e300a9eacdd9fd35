import browser from "./page-browser.ts";

/**
 * The line between the guard in a mail page and its dialog: a `MessagePort` that the guard hands to the frame it made, with a
 * token that stands in the frame's address. The frame is in a closed shadow root, so the mail page holds no reference to it;
 * a page that frames the dialog itself talks to nobody. (Ports of `runtime` would need `tabs`, which Firefox does not give to
 * an extension page inside a web page, or a background that may fall asleep while a person reads.)
 */
const page = "tabs/dialog.html";
const hello = "hello";

export const dialogUrl = (token: string): string => browser.runtime.getURL(`${page}#${token}`);

export interface Line<Out> {
  send(message: Out): void;
}

export interface LineHandlers<Out> {
  /** The dialog's page has been drawn and listens. */
  onOpen(line: Line<Out>): void;
  onMessage(message: unknown): void;
}

/** In the guard, once the frame has loaded. */
export function callDialog<Out>(frame: HTMLIFrameElement, token: string, handlers: LineHandlers<Out>): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === hello) handlers.onOpen({ send: (message) => port1.postMessage(message) });
    else handlers.onMessage(data);
  };
  const origin = new URL(browser.runtime.getURL("")).origin;
  frame.contentWindow?.postMessage(token, origin, [port2]);
}

/** In the dialog's page: waits for the guard's call, once. */
export function answerGuard<Out>(token: string, onMessage: (message: unknown) => void): Promise<Line<Out>> {
  return new Promise((resolve) => {
    const listen = ({ data, source, ports: [port] }: MessageEvent<unknown>): void => {
      if (data !== token || source !== window.parent || !port) return;
      window.removeEventListener("message", listen);
      port.onmessage = (event) => onMessage(event.data);
      port.postMessage(hello);
      resolve({ send: (message) => port.postMessage(message) });
    };
    window.addEventListener("message", listen);
  });
}
