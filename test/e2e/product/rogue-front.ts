import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Sends what it is told by its page, with a `fetch` that no page-world script can see. */
const WORKER = `onmessage = ({ data: { url, body } }) => {
  const headers = { "content-type": "application/json" };
  fetch(url, { method: "POST", headers, body }).then(({ ok }) => postMessage(ok), () => postMessage(false));
};`;

/** The same; and every request of its page goes through it, as in a webmail that works offline. */
const SERVICE_WORKER = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(fetch(event.request)));
addEventListener("message", async ({ data: { url, body }, source }) => {
  const headers = { "content-type": "application/json" };
  const sent = fetch(url, { method: "POST", headers, body });
  source.postMessage(await sent.then(({ ok }) => ok, () => false));
});`;

const SCRIPTS: Readonly<Record<string, string>> = { "/rogue-worker.js": WORKER, "/rogue-service.js": SERVICE_WORKER };

export interface RogueFront {
  readonly port: number;
  stop(): Promise<void>;
}

/** The webmail on this port, with two scripts of the same origin that send on their own account. */
export async function startRogueFront(webmail: number): Promise<RogueFront> {
  const server = createServer((asked, answer) => {
    const script = SCRIPTS[asked.url ?? ""];
    if (script === undefined) forward(webmail, asked, answer);
    else answer.writeHead(200, { "content-type": "text/javascript" }).end(script);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** The webmail knows itself by its own port. */
function forward(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { origin: _, ...rest } = asked.headers;
  const headers = { ...rest, host: `127.0.0.1:${port}` };
  const options = { host: "127.0.0.1", port, method: asked.method ?? "GET", path: asked.url ?? "/", headers };
  const onward = request(options, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  asked.pipe(onward);
}
