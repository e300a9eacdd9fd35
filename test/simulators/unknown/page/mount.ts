import type { ShapeName } from "../wire.ts";
import { ComposePage, type Options, type Shape } from "./compose-page.ts";
import { components } from "./shapes/components.ts";
import { cypht } from "./shapes/cypht.ts";
import { nextcloud } from "./shapes/nextcloud.ts";
import { plain } from "./shapes/plain.ts";
import { proton } from "./shapes/proton.ts";
import { snappymail } from "./shapes/snappymail.ts";
import { zimbra } from "./shapes/zimbra.ts";

const shapes: Readonly<Record<ShapeName, Shape>> = { snappymail, zimbra, nextcloud, cypht, proton, plain, components };

/** Opens one more compose of this webmail in the page. */
export function openCompose(name: ShapeName, options: Partial<Options> = {}): ComposePage {
  return new ComposePage(name, shapes[name], { transport: "fetch", lang: "nl", ...options });
}
