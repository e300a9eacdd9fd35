import type { PageRequest } from "../adapter.ts";

/** The demo's own server listens on loopback only; nobody else's `/api/send` is meant. */
export function isDemoSend(request: PageRequest): boolean {
  const { hostname, pathname } = new URL(request.url);
  const demoHost = /^(?:(?:verzendwacht-demo\.)?localhost|127\.0\.0\.1)$/.test(hostname);
  return request.method === "POST" && demoHost && pathname === "/api/send";
}
