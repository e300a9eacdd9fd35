import { element } from "./element.ts";
import { server } from "./server-calls.ts";
import { arrival, isPopup } from "./settings.ts";
import { say } from "./status.ts";
import { language, texts } from "./texts.ts";
import { Webmail } from "./webmail.ts";

declare global {
  interface Window {
    /** For scripts of the page, as real webmails have them. */
    demoMail: { send(composeId: string): Promise<void> };
  }
}

async function start(page: HTMLElement): Promise<void> {
  document.documentElement.lang = language;
  const { contacts, senders } = await server.contacts();
  const webmail = new Webmail(contacts, senders);
  page.replaceChildren(...webmail.parts);
  window.demoMail = { send: (composeId) => webmail.send(composeId) };
  if (arrival.sent) say(texts.sentNow);
  if (arrival.sent && isPopup) return webmail.finish(true);
  if (arrival.draft !== null) await webmail.openDraft(arrival.draft, arrival.error);
  else if (isPopup) webmail.open();
  if (!isPopup) await webmail.showFolder(arrival.sent ? "sent" : "inbox");
}

const page = document.getElementById("app");
if (page) {
  start(page).catch(() => page.replaceChildren(element("p", { role: "alert" }, texts.loadFailed)));
}
