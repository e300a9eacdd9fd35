import type { SendEndpoint } from "../core/mail/send-endpoint.ts";
import { demoEndpoint } from "./demo/endpoint.ts";
import { gmailEndpoint } from "./gmail/endpoint.ts";
import { roundcubeEndpoint } from "./roundcube/endpoint.ts";
import { sogoEndpoint } from "./sogo/endpoint.ts";

/** How each webmail of `list.ts` sends, for the network check. */
export const endpoints: readonly SendEndpoint[] = [demoEndpoint, gmailEndpoint, roundcubeEndpoint, sogoEndpoint];
