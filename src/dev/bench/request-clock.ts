import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { wallClockOffset } from "./clock.ts";

export interface RequestClock {
  /** Address to use in place of the webmail's own, ending in a slash. */
  readonly url: string;
  /** Wall-clock times (ms) at which requests that send a mail arrived, oldest first. */
  readonly sends: readonly number[];
  stop(): Promise<void>;
}

/**
 * Stands between browser and Roundcube and notes when a request that sends arrives. A send is told by its address:
 * Roundcube 1.6 submits the compose form into a frame with `_unlock` and `_framed`, and marks a draft with `_saveonly`.
 */
export async function startRequestClock(webmail: string): Promise<RequestClock> {
  const target = new URL(webmail);
  const sends: number[] = [];
  const server = createServer((asked, answer) => {
    if (isSend(asked)) sends.push(performance.now() + wallClockOffset());
    forward(target, asked, answer);
  });
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sends,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Whether a request is Roundcube's own for sending. */
export function isSend({ method, url = "/" }: Pick<IncomingMessage, "method" | "url">): boolean {
  const query = new URL(url, "http://webmail").searchParams;
  const framed = query.has("_unlock") && query.get("_framed") === "1";
  return method === "POST" && framed && query.get("_saveonly") !== "1" && query.get("_action") !== "upload";
}

function forward(target: URL, asked: IncomingMessage, answer: ServerResponse): void {
  const { hostname: host, port } = target;
  const onward = request({ host, port, method: asked.method ?? "GET", path: asked.url, headers: asked.headers });
  onward.on("response", (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
    answer.on("close", () => got.resume());
  });
  onward.on("error", () => answer.destroy());
  asked.pipe(onward);
}
