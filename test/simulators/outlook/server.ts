import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { MailBox, type SentMail } from "./mail-box.ts";
import type { WireCall } from "./wire.ts";

export interface ServiceRequest {
  readonly action: string;
  readonly disposition: string;
  /** Where the payload travelled. */
  readonly payload: "body" | "header";
}

export interface OutlookSimulator {
  readonly url: string;
  readonly outbox: readonly SentMail[];
  readonly requests: readonly ServiceRequest[];
  /** Drafts that were saved, by what they hold now. */
  draftSubjects(): string[];
  /** The service refuses the next `count` mails that are sent. */
  refuseNext(count: number): void;
  stop(): Promise<void>;
}

/** A page of our own that has Outlook's roles and makes its requests, and the service behind it. On loopback only. */
export async function startOutlookSimulator(): Promise<OutlookSimulator> {
  const script = await pageScript();
  const box = new MailBox();
  const requests: ServiceRequest[] = [];
  let refusals = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (url.pathname === "/page.js") return answer(response, 200, "text/javascript; charset=utf-8", script);
    if (url.pathname !== "/owa/service.svc") return answer(response, 200, "text/html; charset=utf-8", html);
    const action = url.searchParams.get("action") ?? "";
    const { call, payload } = await callOf(request);
    const disposition = call.Body.MessageDisposition ?? "";
    requests.push({ action, disposition, payload });
    const isRefused = disposition === "SendAndSaveCopy" && refusals-- > 0;
    if (isRefused) return answer(response, 500, "application/json", "{}");
    refusals = Math.max(refusals, 0);
    answer(response, 200, "application/json", JSON.stringify({ ItemId: box.take(action, call) }));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mail/`,
    outbox: box.outbox,
    requests,
    draftSubjects: () => [...box.drafts.values()].map(({ Subject }) => Subject ?? ""),
    refuseNext(count) {
      refusals = count;
    },
    stop: () => stopped(server)
  };
}

const html = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="application" content="owamail simulator"><title>Post</title>
<style>
  body { font: 14px sans-serif; margin: 0 }
  [contenteditable="true"] { border: 1px solid #999; min-height: 1.4em; margin: 2px; padding: 2px }
  [aria-multiline] { min-height: 90px }
  [contenteditable="false"] { border: 1px solid #06c; border-radius: 8px; padding: 0 4px; margin: 1px }
  [role="menu"], [role="dialog"] { position: fixed; top: 40px; left: 420px; background: #fff; border: 1px solid; padding: 8px }
  button { min-height: 24px }
</style></head>
<body><div role="navigation"></div><div role="main"></div><div class="layers"></div><script src="/page.js"></script></body></html>`;

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

async function callOf(request: IncomingMessage): Promise<{ call: WireCall; payload: "body" | "header" }> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const header = request.headers["x-owa-urlpostdata"];
  const text = typeof header === "string" ? decodeURIComponent(header) : body;
  return { call: JSON.parse(text) as WireCall, payload: body === "" ? "header" : "body" };
}

async function pageScript(): Promise<string> {
  const entry = fileURLToPath(new URL("page/main.ts", import.meta.url));
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022" });
  return built.outputFiles[0]?.text ?? "";
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
