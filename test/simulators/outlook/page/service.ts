import type { WireCall } from "../wire.ts";
import type { Settings } from "./settings.ts";

/** URL-encoded payloads up to this long travel in a header, with an empty body. */
const longestHeader = 2_048;

/** The item that the service made or changed. Rejects when it refuses, or when the request does not reach it. */
export async function callService(settings: Settings, action: string, call: WireCall): Promise<string | null> {
  const json = JSON.stringify(call);
  const encoded = encodeURIComponent(json);
  const isShort = encoded.length <= longestHeader;
  const headers: Record<string, string> = {
    action,
    "content-type": "application/json; charset=utf-8",
    "x-anchormailbox": "UPN:onno@kantoor-onno.example",
    ...(isShort ? { "X-OWA-UrlPostData": encoded } : {})
  };
  const url = `/owa/service.svc?action=${action}&app=Mail&n=${Math.floor(performance.now())}`;
  const text = await transports[settings.transport](url, headers, isShort ? "" : json);
  return (JSON.parse(text) as { ItemId: string | null }).ItemId;
}

type Transport = (url: string, headers: Record<string, string>, body: string) => Promise<string>;

const transports: Record<Settings["transport"], Transport> = {
  fetch: async (url, headers, body) => textOf(await fetch(url, { method: "POST", headers, body })),
  request: async (url, headers, body) => textOf(await fetch(new Request(url, { method: "POST", headers, body }))),
  xhr: (url, headers, body) =>
    new Promise((resolve, reject) => {
      const xhr = opened(url, headers, true);
      xhr.onload = () => (xhr.status < 300 ? resolve(xhr.responseText) : reject(new Error(String(xhr.status))));
      xhr.onerror = () => reject(new Error("network"));
      xhr.send(body || null);
    }),
  async "xhr-sync"(url, headers, body) {
    const xhr = opened(url, headers, false);
    xhr.send(body || null);
    if (xhr.status >= 300) throw new Error(String(xhr.status));
    return xhr.responseText;
  }
};

function opened(url: string, headers: Record<string, string>, isAsync: boolean): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", url, isAsync);
  for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
  return xhr;
}

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
