import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** One message that a request told to send. */
export interface SentMessage {
  /** Gmail's id: the same for each attempt at the same mail. */
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly files: readonly string[];
  readonly isScheduled: boolean;
}

export interface GmailSimulator {
  readonly url: string;
  /** In the order of arrival; a mail that left twice is in it twice. */
  readonly outbox: SentMessage[];
  /** Ids of drafts that were saved, one for each time. */
  readonly drafts: string[];
  /** The server answers the next `count` sends with an error. */
  refuseNext(count: number): void;
  stop(): Promise<void>;
}

interface State {
  readonly outbox: SentMessage[];
  readonly drafts: string[];
  readonly files: Map<string, { name: string; bytes: Buffer }>;
  refuse: number;
}

const html = '<!doctype html><meta charset="utf-8"><title>Gmail simulator</title><script src="/main.js"></script>';

/** A page that behaves as Gmail's compose is known to, on loopback. */
export async function startGmailSimulator(): Promise<GmailSimulator> {
  const script = await bundlePage();
  const state: State = { outbox: [], drafts: [], files: new Map(), refuse: 0 };
  const server = createServer((request, response) => void answer(request, response, state, script));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mail/u/0/`,
    outbox: state.outbox,
    drafts: state.drafts,
    refuseNext: (count) => {
      state.refuse = count;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };
}

async function bundlePage(): Promise<string> {
  const entry = fileURLToPath(new URL("page/main.ts", import.meta.url));
  const result = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", logLevel: "silent" });
  return result.outputFiles[0]?.text ?? "";
}

async function answer(request: IncomingMessage, response: ServerResponse, state: State, script: string): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const say = (status: number, type: string, content: string | Buffer): void => {
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(content);
  };
  if (pathname === "/main.js") return say(200, "text/javascript; charset=utf-8", script);
  if (request.method === "POST" && pathname === "/sync/u/0/i/s") {
    const ok = sync(JSON.parse(body.toString("utf8")), state);
    return say(ok ? 200 : 503, "application/json", "[]");
  }
  if (request.method === "POST" && pathname === "/upload") {
    const id = `f_${state.files.size + 1}`;
    state.files.set(id, { name: searchParams.get("name") ?? "", bytes: body });
    return say(200, "application/json", JSON.stringify({ id }));
  }
  const file = state.files.get(searchParams.get("realattid") ?? "");
  if (pathname === "/mail" && file) return say(200, "application/octet-stream", file.bytes);
  return pathname.startsWith("/mail/u/0") ? say(200, "text/html; charset=utf-8", html) : say(404, "text/plain", "");
}

/** By fixed places, unlike the adapter, which goes by shapes. False: refused. */
function sync(body: unknown, state: State): boolean {
  const threads = at(body, 1, 0);
  const messages = slots(threads).map((thread) => at(thread, 1, 1, 13, 0));
  const sending = messages.filter((message) => labelsIn(message).some((one) => one === "^pfg" || one === "^scheduled"));
  if (sending.length > 0 && state.refuse-- > 0) return false;
  state.refuse = Math.max(0, state.refuse);
  state.outbox.push(...sending.map(sentMessage));
  const drafts = messages.filter((message) => labelsIn(message).includes("^r_bt"));
  state.drafts.push(...drafts.map((message) => String(at(message, 0))));
  return true;
}

const labelsIn = (message: unknown): unknown[] => slots(at(message, 10));

function sentMessage(message: unknown): SentMessage {
  const addresses = (place: number): string[] => slots(at(message, place)).map((one) => String(at(one, 1)));
  return {
    id: String(at(message, 0)),
    to: addresses(2),
    cc: addresses(3),
    bcc: addresses(4),
    subject: String(at(message, 7) ?? ""),
    html: slots(at(message, 8, 1))
      .map((piece) => String(at(piece, 1)))
      .join(""),
    files: slots(at(message, 11)).map((file) => String(at(file, 1))),
    isScheduled: labelsIn(message).includes("^scheduled")
  };
}

/** The value at a path, in lists or in objects whose keys count from 1. */
function at(value: unknown, ...path: number[]): unknown {
  return path.reduce<unknown>((inner, place) => {
    if (Array.isArray(inner)) return inner[place];
    return typeof inner === "object" && inner !== null ? Reflect.get(inner, String(place + 1)) : undefined;
  }, value);
}

function slots(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}
