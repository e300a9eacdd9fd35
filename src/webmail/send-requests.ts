import type { PageRequest } from "./adapter.ts";
import { isDemoSend } from "./demo/send-request.ts";
import { isRoundcubeSend } from "./roundcube/send-request.ts";

/** One test per webmail for "does this request send a mail"; also bundled into the page-world script, so keep each tiny. */
export const sendRequests: readonly { readonly webmail: string; matches(request: PageRequest): boolean }[] = [
  { webmail: "demo", matches: isDemoSend },
  { webmail: "roundcube", matches: isRoundcubeSend }
];
