import type { ShapeName, Transport } from "../wire.ts";
import type { ComposePage, Options } from "./compose-page.ts";
import { openCompose } from "./mount.ts";
import { sendPlain } from "./shapes/plain.ts";

declare global {
  interface Window {
    /** For the tests: the page's composes, and what a script of the page would call to send. */
    simulated: { readonly composes: ComposePage[]; open(): void; sendByScript(index: number): void };
  }
}

const query = new URLSearchParams(location.search);
const name = (query.get("shape") ?? "plain") as ShapeName;
const options: Options = {
  transport: (query.get("transport") ?? "fetch") as Transport,
  lang: (query.get("lang") ?? "nl") as Options["lang"],
  shadow: (query.get("shadow") ?? undefined) as Options["shadow"]
};
const composes: ComposePage[] = [];

window.simulated = {
  composes,
  open: () => void composes.push(openCompose(name, options)),
  sendByScript(index) {
    const compose = composes[index];
    if (compose) sendPlain(compose);
  }
};
window.simulated.open();
