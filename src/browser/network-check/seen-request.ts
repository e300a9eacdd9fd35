import type { WebRequest } from "webextension-polyfill";
import type { SentRequest } from "../../core/mail/send-endpoint.ts";

type Body = WebRequest.OnBeforeRequestDetailsType["requestBody"];
type Headers = WebRequest.OnSendHeadersDetailsType["requestHeaders"];
type Seen = Pick<WebRequest.OnBeforeRequestDetailsType, "url" | "method">;

/** Firefox reads no more of a body than this, and says nothing of what is missing. */
const mostBytes = 16 * 1024 * 1024;

/** A request as the browser shows it to extensions. */
export function seenRequest({ url, method }: Seen, body: string | null, headers: Headers = []): SentRequest {
  let fields: URLSearchParams | undefined;
  return {
    url,
    method: method.toUpperCase(),
    body,
    field: (name) => {
      fields ??= new URLSearchParams(body ?? "");
      return fields.get(name);
    },
    header: (wanted) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null
  };
}

/**
 * The body's text; a form's fields URL-encoded. Empty: there is none. Null: the browser does not show it (in Chromium that of a
 * Blob), or not all of it. The shapes were seen in Chromium 156 and Firefox 153.
 */
export function bodyText(body: Body): string | null {
  if (!body) return "";
  if (body.error) return null;
  if (body.formData) return encoded(Object.entries(body.formData as Record<string, unknown[] | string>));
  const parts = body.raw ?? [];
  const shown = parts.flatMap(({ bytes }) => (bytes ? [new Uint8Array(bytes as ArrayBuffer)] : []));
  const bytes = joined(shown);
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes);
  const fields = text.startsWith("--") ? fieldsOfParts(text) : null;
  // Files of the disk, which Chromium does not show, are left out of a form's fields anyway.
  return fields ?? (shown.length < parts.length ? null : text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array | null {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  if (length >= mostBytes) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Chromium gives a value that is not plain text as bytes. */
function encoded(fields: readonly (readonly [string, readonly unknown[] | string])[]): string {
  const pairs = fields.flatMap(([name, values]) => [values].flat().map((value) => [name, textOf(value)]));
  return String(new URLSearchParams(pairs));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : new TextDecoder().decode(value as ArrayBuffer);
}

/** The text fields of `multipart/form-data` (RFC 7578); files are left out. Null where it is something else. */
function fieldsOfParts(text: string): string | null {
  const boundary = /^--[^\r\n]+/.exec(text)?.[0];
  if (!boundary || !text.trimEnd().endsWith(`${boundary}--`)) return null;
  const fields = text.split(boundary).flatMap((part): [string, string][] => {
    const end = part.indexOf("\r\n\r\n");
    const name = /\bname="([^"]*)"/i.exec(part.slice(0, end))?.[1];
    if (end < 0 || name === undefined || /\bfilename\*?=/i.test(part.slice(0, end))) return [];
    return [[unescaped(name), part.slice(end + 4).replace(/\r\n$/, "")]];
  });
  return String(new URLSearchParams(fields));
}

/** As the HTML standard writes names in such a body. */
function unescaped(name: string): string {
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
