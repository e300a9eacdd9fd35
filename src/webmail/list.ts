import type { WebmailAdapter } from "./adapter.ts";
import { demo } from "./demo/adapter.ts";
import { generic } from "./generic/adapter.ts";
import { gmail } from "./gmail/adapter.ts";
import { horde } from "./horde/adapter.ts";
import { outlook } from "./outlook/adapter.ts";
import { roundcube } from "./roundcube/adapter.ts";
import { sogo } from "./sogo/adapter.ts";

/** Every webmail there is, most particular first. What runs in a page is in `bundles/`; a test compares the two. */
export const adapters: readonly WebmailAdapter[] = [demo, gmail, outlook, roundcube, sogo, horde, generic];
