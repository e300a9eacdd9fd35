import type { IncomingMessage } from "node:http";

/**
 * Why a request is refused (403), or null when it is not. A name that is not the demo's own could be any site's that
 * resolves to loopback (DNS rebinding); a foreign origin could be any page that the user has open.
 */
export function refusal(request: Pick<IncomingMessage, "headers">, demoHost: string, port: number): string | null {
  const hosts = [demoHost, "localhost", "127.0.0.1"].map((name) => `${name}:${port}`);
  const host = request.headers.host?.toLowerCase() ?? "";
  if (!hosts.includes(host)) return "Unknown host";
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return "Foreign origin";
  return null;
}
