import { type GenericSchema, is, looseObject, string, unknown } from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { requestShapes } from "./message-shapes.ts";
import type { MessageName, Messages } from "./messages.ts";

export type Handlers = {
  readonly [N in MessageName]?: (
    request: Messages[N]["request"],
    sender: Runtime.MessageSender
  ) => Promise<Messages[N]["response"]>;
};

const envelope = looseObject({ name: string(), request: unknown() });

/**
 * Answers the messages in `handlers`; every other name is left to another context. A message that is not from a content
 * script of this extension or its background, or not of its shape, gets no answer, which its sender takes for a fault and never for "clean".
 */
export function serveMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!is(envelope, message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const name = message.name as MessageName;
    if (
      !(isContentScript(sender) || isBackground(sender)) ||
      !is(requestShapes[name] as GenericSchema, message.request)
    )
      return undefined;
    const handle = handlers[name] as (request: unknown, sender: Runtime.MessageSender) => Promise<unknown>;
    return handle(message.request, sender);
  });
}

function isContentScript(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && !isExtensionPage(sender);
}

/** Chromium's service worker, told by its script; Firefox's background holds itself what it would ask. */
function isBackground(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && !sender.tab && isExtensionPage(sender) && /\.js$/.test(sender.url ?? "");
}

export function isExtensionPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
}
