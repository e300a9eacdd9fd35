import { createReadStream, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tiff": "image/tiff",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2"
};

export interface Front {
  readonly port: number;
  /** False: every request is broken off, as without a connection. */
  setConnected(connected: boolean): void;
  stop(): Promise<void>;
}

export interface SlowFront extends Front {
  /** Each answer of a program comes so much later (ms); files come at once. */
  setSlow(ms: number): void;
}

/** One static file that is served with other text than it has, as another release has it. */
export interface Change {
  /** End of its path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A web server before PHP's own, as a real one would be: it serves the files itself, so that PHP's few workers have the
 * pages alone, and it lets a request end in PHP although the browser went away.
 */
export async function startFront(folder: string, phpPort: number, change?: Change): Promise<SlowFront> {
  let late = 0;
  const front = await listen((asked, answer) => {
    const file = asked.method === "GET" ? staticFile(folder, asked.url ?? "/") : null;
    if (file === null) forward(phpPort, asked, answer, {}, late);
    else if (change && file.path.endsWith(change.file)) answerChanged(file, change, answer);
    else serveFile(file, answer);
  });
  const setSlow = (ms: number): void => {
    late = ms;
  };
  return { ...front, setSlow };
}

/** A web server of the rig's own on a free port of 127.0.0.1. */
export async function listen(handle: (asked: IncomingMessage, answer: ServerResponse) => void): Promise<Front> {
  let isConnected = true;
  const server = createServer((asked, answer) => {
    if (isConnected) handle(asked, answer);
    else asked.socket.destroy();
  });
  // Longer than a test: the browser never meets a connection that is just being closed.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    setConnected(connected) {
      isConnected = connected;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

export interface StaticFile {
  readonly path: string;
  readonly headers: Record<string, string | number>;
}

export function staticFile(folder: string, url: string): StaticFile | null {
  const path = normalize(decodeURIComponent(new URL(url, "http://front").pathname));
  const type = TYPES[extname(path)];
  const found = type === undefined ? undefined : statSync(join(folder, path), { throwIfNoEntry: false });
  if (type === undefined || !found?.isFile()) return null;
  const headers = { "content-type": type, "content-length": found.size, "cache-control": "max-age=600" };
  return { path: join(folder, path), headers };
}

function answerChanged({ path, headers }: StaticFile, { from, to }: Change, answer: ServerResponse): void {
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) throw new Error(`${path} does not have the one line that is to be changed`);
  const changed = Buffer.from(text.replace(from, to));
  answer.writeHead(200, { ...headers, "content-length": changed.length }).end(changed);
}

export function serveFile({ path, headers }: StaticFile, answer: ServerResponse): void {
  createReadStream(path).pipe(answer.writeHead(200, headers));
}

/** Hands a request on to a server on this machine, with `more` headers, and its answer back, `late` ms after it came. */
export function forward(
  port: number,
  asked: IncomingMessage,
  answer: ServerResponse,
  more: Readonly<Record<string, string>> = {},
  late = 0
): void {
  const headers = { ...asked.headers, ...more, connection: "close" };
  const target = { host: "127.0.0.1", port, agent: false, method: asked.method, path: asked.url, headers };
  const onward = request({ ...target, method: asked.method ?? "GET" }, (got) => {
    const { connection: _, "keep-alive": __, ...kept } = got.headers;
    setTimeout(() => got.pipe(answer.writeHead(got.statusCode ?? 502, kept)), late);
    // The browser went away: PHP may still finish what it does, as behind a real web server.
    answer.on("close", () => got.resume());
  });
  onward.on("error", () => answer.destroy());
  asked.pipe(onward);
}
