import type { PageRequest } from "../adapter.ts";

/** A call of Outlook's service: one address for all, the action in its query and in a header. */
export interface ServiceCall {
  readonly action: string;
  /** JSON text; null where it cannot be read. */
  readonly text: string | null;
}

export type Json = Readonly<Record<string, unknown>>;

/** Null for a request that is none. Short payloads travel in a header, with an empty body. */
export function serviceCall(request: PageRequest): ServiceCall | null {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== "POST" || !pathname.endsWith("/service.svc")) return null;
  const action = searchParams.get("action") ?? request.header("action") ?? "";
  return { action, text: decoded(request.header("x-owa-urlpostdata")) || request.body };
}

function decoded(text: string | null): string | null {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return text;
  }
}

let last: { readonly text: string; readonly body: Json | null } | null = null;

/** What stands under `Body`; null where the text is no such call. The same text is asked about several times in a row. */
export function callBody({ text }: ServiceCall): Json | null {
  if (text === null) return null;
  if (last?.text !== text) last = { text, body: parsed(text) };
  return last.body;
}

function parsed(text: string): Json | null {
  try {
    return asJson(asJson(JSON.parse(text)).Body);
  } catch {
    return null;
  }
}

/** Anything as an object; empty where it is none. */
export function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function asList(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asJson) : [];
}

export const asText = (value: unknown): string => (typeof value === "string" ? value : "");
