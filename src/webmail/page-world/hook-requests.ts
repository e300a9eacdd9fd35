import { textLater, textNow } from "./body-text.ts";
import type { PageSide } from "./page-side.ts";

export function hookRequests(side: PageSide): void {
  hookFetch(side);
  hookXhr(side);
  hookBeacon(side);
}

/** Asks once the body's text is known: at once where it is here already. */
function withText(body: unknown, ask: (text: () => string | null) => void): void {
  const told = (now: unknown): void => ask(() => textNow(now));
  const later = textLater(body);
  if (later) later.then(told, told);
  else told(body);
}

function hookFetch(side: PageSide): void {
  const native = window.fetch;
  window.fetch = function fetch(this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const asked = input instanceof Request ? input : null;
    const method = String(init?.method ?? asked?.method ?? "GET");
    const url = side.concern(asked?.url ?? String(input), method);
    const go = (): Promise<Response> => native.call(this as Window, input, init);
    if (!url) return go();
    const headers = Object.fromEntries(new Headers(init?.headers ?? asked?.headers));
    return new Promise((resolve, reject) => {
      const release = (id: number): void => {
        const sent = go();
        resolve(sent);
        sent.then(
          ({ ok }) => side.outcome(id, ok),
          () => side.outcome(id, false)
        );
      };
      withText(init?.body ?? asked, (text) =>
        side.ask(window, { url, method, headers, text }, true, release, () => reject(new TypeError()))
      );
    });
  };
}

interface Opened {
  readonly args: readonly unknown[];
  readonly headers: Record<string, string>;
}

function hookXhr(side: PageSide): void {
  const { prototype } = XMLHttpRequest;
  const { open, send, setRequestHeader } = prototype;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  prototype.open = function (this: XMLHttpRequest, ...args: unknown[]): void {
    opened.set(this, { args, headers: {} });
    Reflect.apply(open, this, args);
  };
  prototype.setRequestHeader = function (this: XMLHttpRequest, name: string, value: string): void {
    const known = opened.get(this);
    if (known) known.headers[String(name).toLowerCase()] = String(value);
    setRequestHeader.call(this, name, value);
  };
  prototype.send = function (this: XMLHttpRequest, data?: Document | XMLHttpRequestBodyInit | null): void {
    const { args, headers = {} } = opened.get(this) ?? {};
    const [method, address, ...rest] = args ?? [];
    const url = side.concern(String(address), String(method));
    if (!url) return void send.call(this, data);
    // Left out means asynchronous; said to be undefined or 0 means synchronous, as in the browser's own.
    const waits = !rest.length || !!rest[0];
    const release = (id: number): void => {
      this.addEventListener("loadend", () => side.outcome(id, Math.floor(this.status / 100) === 2));
      send.call(this, data);
    };
    const abandon = (): void => {
      // A page that waits for the answer would wait for ever.
      if (!waits) throw new DOMException("", "NetworkError");
      // Nothing is there: the browser ends it as a lost connection, in every way that a page may listen to.
      open.call(this, "GET", "blob:", true);
      send.call(this);
    };
    withText(waits ? data : textNow(data), (text) =>
      side.ask(window, { url, method: String(method), headers, text }, waits, release, abandon)
    );
  };
}

function hookBeacon(side: PageSide): void {
  const native = navigator.sendBeacon;
  Navigator.prototype.sendBeacon = function sendBeacon(
    this: Navigator,
    address: string | URL,
    data?: BodyInit | null
  ): boolean {
    const method = "POST";
    const url = side.concern(String(address), method);
    if (!url) return native.call(this, address, data);
    let queued = false;
    const release = (id: number): void => {
      queued = native.call(this, address, data);
      side.outcome(id, queued);
    };
    side.ask(window, { url, method, headers: {}, text: () => textNow(data) }, false, release, () => undefined);
    return queued;
  };
}
