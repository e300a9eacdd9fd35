import type { SendEndpoint } from "../core/mail/send-endpoint.ts";
import { demoEndpoint } from "./demo/endpoint.ts";
import { genericEndpoint } from "./generic/endpoint.ts";
import { gmailEndpoint } from "./gmail/endpoint.ts";
import { hordeEndpoint } from "./horde/endpoint.ts";
import { outlookEndpoint } from "./outlook/endpoint.ts";
import { roundcubeEndpoint } from "./roundcube/endpoint.ts";
import { sogoEndpoint } from "./sogo/endpoint.ts";

/** How each webmail of `list.ts` sends, in its order, for the network check. */
export const endpoints: readonly SendEndpoint[] = [
  demoEndpoint,
  gmailEndpoint,
  outlookEndpoint,
  roundcubeEndpoint,
  sogoEndpoint,
  hordeEndpoint,
  genericEndpoint
];
