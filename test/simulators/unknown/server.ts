import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benignPages } from "./benign-pages.ts";
import { framedBenign, framedPages, framedScript } from "./framed-pages.ts";
import { Mailroom, type SimulatedMail } from "./mailroom.ts";

export interface PostedRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
}

export interface UnknownWebmail {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Every mail that left, as often as it left. */
  readonly outbox: readonly SimulatedMail[];
  /** Every save of a draft. */
  readonly drafts: readonly SimulatedMail[];
  /** Everything that was posted or put. */
  readonly requests: readonly PostedRequest[];
  stop(): Promise<void>;
}

/** Pages and servers of the webmails that no adapter of their own knows, made for tests; on loopback only. */
export async function startUnknownWebmail(): Promise<UnknownWebmail> {
  const script = await bundledPage();
  const mailroom = new Mailroom();
  const requests: PostedRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    void bodyOf(request).then((body) => {
      if (request.method === "GET") {
        response.writeHead(200, {
          "content-type": path === "/page.js" ? "text/javascript" : "text/html; charset=utf-8"
        });
        return response.end(path === "/page.js" ? script : pageAt(path));
      }
      requests.push({ method: request.method ?? "", path });
      mailroom.take(request.method ?? "", path, body);
      // An ordinary form gets a page for its answer.
      const isForm = request.headers.accept?.includes("text/html") === true;
      response.writeHead(200, { "content-type": isForm ? "text/html; charset=utf-8" : "application/json" });
      response.end(isForm ? page("<p id='answered'>Verwerkt</p>") : "{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { outbox, drafts } = mailroom;
  return { url: `http://127.0.0.1:${port}`, outbox, drafts, requests, stop: () => stopped(server) };
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const page = (inside: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Webmail</title></head><body>${inside}</body></html>`;

function pageAt(path: string): string {
  const { searchParams } = new URL(path, "http://x");
  const framed = searchParams.get("framed");
  if (framed !== null) return framedPage(framed, searchParams.get("part") ?? "");
  const name = searchParams.get("benign");
  return name === null ? page('<script src="/page.js"></script>') : page(benignPages[name] ?? "");
}

/** A page with a frameset has no body. */
function framedPage(name: string, part: string): string {
  const inside = (framedPages[name] ?? framedBenign[name])?.[part] ?? "";
  const script = part === "" ? `<script>var __name = (value) => value; (${framedScript.toString()})();</script>` : "";
  const rest = inside.startsWith("<frameset") ? inside : `<body>${inside}</body>`;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Webmail</title>${script}</head>${rest}</html>`;
}

async function bundledPage(): Promise<string> {
  const entry = fileURLToPath(new URL("page/main.ts", import.meta.url));
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022" });
  return built.outputFiles[0]?.text ?? "";
}
