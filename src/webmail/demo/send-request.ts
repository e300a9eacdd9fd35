import type { PageRequest, RequestAddresses } from "../adapter.ts";

const send = /^http:\/\/(?:(?:verzendwacht-demo\.)?localhost|127\.0\.0\.1)(?::\d+)?\/api\/send(?:[?#]|$)/;

export const demoAddresses: RequestAddresses = { concerns: send, refuse: send };

/** The demo's own server listens on loopback only; nobody else's `/api/send` is meant. */
export function isDemoSend(request: PageRequest): boolean {
  return request.method === "POST" && send.test(request.url);
}
