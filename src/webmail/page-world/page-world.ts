/**
 * Runs in the page's own world at document_start, before the page. It sees what no event shows (`form.submit()`, fetch, XHR,
 * beacons) and lets a request that sends a mail pass only with the guard's word. It holds no secret but the channel's name,
 * touches nothing that does not send, and calls through to whatever was there before.
 */
import { hookForms } from "./hook-forms.ts";
import { hookRequests } from "./hook-requests.ts";
import { openPageSide } from "./page-side.ts";

const marker = Symbol.for("verzendwacht.page-world");
if (!Reflect.has(window, marker)) {
  Reflect.set(window, marker, true);
  const side = openPageSide();
  hookForms(side);
  hookRequests(side);
}
