import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { smtpDelivery } from "./delivery.ts";
import { directDelivery } from "./direct-delivery.ts";
import { MailStore } from "./mail-store.ts";
import { bundlePage, type PageFile, type PageFiles } from "./page-bundle.ts";
import { refusal } from "./request-guard.ts";
import { answer, type Incoming, type Office, type Reply } from "./routes.ts";
import { type SentMail, type SmtpSink, startSmtpSink } from "./smtp-sink.ts";
import type { Language } from "./wire.ts";

export const DEMO_HOST = "verzendwacht-demo.localhost";

/** Largest request body, in bytes. */
export const MAX_BODY = 60 * 1024 * 1024;

export interface DemoRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly type: string;
  readonly status: number;
  readonly bytes: number;
}

export interface DemoServer {
  /** `http://verzendwacht-demo.localhost:PORT/`; Node itself does not resolve that name, browsers do. */
  readonly url: string;
  readonly port: number;
  /** What the SMTP sink received: the count that proves how often a mail left. */
  readonly outbox: SentMail[];
  /** Every answered request, oldest first. */
  readonly requests: DemoRequest[];
  /** The mail server refuses the next `count` mails. */
  refuseNext(count: number): void;
  stop(): Promise<void>;
}

export interface DemoOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** False puts mail straight into the outbox, without SMTP. */
  readonly smtp?: boolean;
}

const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store"
};

/** Starts the demo webmail and its mail server, both on loopback only. Rejects when the port is taken. */
export async function startDemoServer(options: DemoOptions = {}): Promise<DemoServer> {
  const outbox: SentMail[] = [];
  const requests: DemoRequest[] = [];
  const store = new MailStore(Date.now());
  const sink = options.smtp === false ? null : await startSmtpSink(outbox);
  const direct = directDelivery(outbox, store);
  const office: Office = { store, deliver: sink ? smtpDelivery(sink.port, store) : direct.deliver, timers: new Set() };
  const servers = await listenOnLoopback(handler(await bundlePage(), office, requests), options.port ?? 0);
  const port = (servers[0].address() as AddressInfo).port;
  return {
    url: `http://${DEMO_HOST}:${port}/`,
    port,
    outbox,
    requests,
    refuseNext: (sink ?? direct).refuseNext,
    stop: () => stop(servers, sink, office)
  };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

// A browser may resolve *.localhost to ::1 first, so both are served; a machine without IPv6 has only the first.
async function listenOnLoopback(listener: Listener, wanted: number): Promise<[Server, ...Server[]]> {
  const first = await listen(listener, "127.0.0.1", wanted);
  const port = (first.address() as AddressInfo).port;
  const second = await listen(listener, "::1", port).catch(() => null);
  return second ? [first, second] : [first];
}

function listen(listener: Listener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function stop(servers: readonly Server[], sink: SmtpSink | null, office: Office): Promise<void> {
  for (const timer of office.timers) clearTimeout(timer);
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  await sink?.stop();
}

function handler(page: PageFiles, office: Office, requests: DemoRequest[]): Listener {
  return async (request, response) => {
    const body = await readBody(request).catch(() => null);
    const reply = await replyTo(request, body, page, office).catch((): Reply => ({ status: 500 }));
    const path = request.url ?? "/";
    const type = request.headers["content-type"] ?? "";
    const bytes = body?.byteLength ?? 0;
    requests.push({ method: request.method ?? "GET", path, type, status: reply.status, bytes });
    response.writeHead(reply.status, { ...SECURITY_HEADERS, ...reply.headers });
    response.end(reply.body);
  };
}

async function replyTo(request: IncomingMessage, body: Buffer | null, page: PageFiles, office: Office): Promise<Reply> {
  const port = request.socket.localPort ?? 0;
  const refused = refusal(request, DEMO_HOST, port);
  if (refused !== null) return { status: 403, body: refused };
  if (body === null) return { status: 413 };
  const incoming = readIncoming(request, body);
  return pageFile(incoming, page) ?? (await answer(incoming, office)) ?? { status: 404 };
}

function readIncoming(request: IncomingMessage, body: Buffer): Incoming {
  const url = new URL(request.url ?? "/", `http://${DEMO_HOST}`);
  const asked = url.searchParams.get("lang") ?? request.headers["accept-language"] ?? "";
  const language: Language = /^\s*nl\b/i.test(asked) ? "nl" : "en";
  const type = request.headers["content-type"] ?? "";
  return { method: request.method ?? "GET", url, type, body, language };
}

function pageFile({ method, url, language }: Incoming, page: PageFiles): Reply | null {
  if (method !== "GET") return null;
  const files: Record<string, PageFile> = {
    "/": page.html(language),
    "/compose": page.html(language),
    "/main.js": page.script,
    "/style.css": page.style
  };
  const file = files[url.pathname];
  return file ? { status: 200, headers: { "content-type": file.type }, body: file.body } : null;
}

/** The whole body, or null when it is longer than `MAX_BODY`; the rest is then read and dropped, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length <= MAX_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > MAX_BODY ? null : Buffer.concat(chunks);
}
