import type { PageSide } from "./page-side.ts";

export function hookRequests(side: PageSide): void {
  hookFetch(side);
  hookXhr(side);
  hookBeacon(side);
}

function hookFetch(side: PageSide): void {
  const native = window.fetch;
  window.fetch = function fetch(this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const asked = input instanceof Request ? input : null;
    const method = init?.method ?? asked?.method ?? "GET";
    const request = side.sending(asked?.url ?? String(input), method, () => init?.body);
    const go = (): Promise<Response> => native.call(this as Window, input, init);
    if (!request) return go();
    return new Promise((resolve, reject) => {
      const release = (id: number): void => {
        const sent = go();
        resolve(sent);
        sent.then(
          ({ ok }) => side.outcome(id, ok),
          () => side.outcome(id, false)
        );
      };
      side.ask(window, request, true, release, () => reject(new TypeError()));
    });
  };
}

function hookXhr(side: PageSide): void {
  const { open, send } = XMLHttpRequest.prototype;
  const opened = new WeakMap<XMLHttpRequest, readonly unknown[]>();
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]): void {
    opened.set(this, args);
    Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.send = function (
    this: XMLHttpRequest,
    data?: Document | XMLHttpRequestBodyInit | null
  ): void {
    const [method, url, ...rest] = opened.get(this) ?? [];
    const request = side.sending(String(url), String(method), () => data);
    if (!request) return void send.call(this, data);
    // Left out means asynchronous; said to be undefined or 0 means synchronous, as in the browser's own.
    const waits = !rest.length || !!rest[0];
    const release = (id: number): void => {
      this.addEventListener("loadend", () => side.outcome(id, this.status >= 200 && this.status < 300));
      send.call(this, data);
    };
    const abandon = (): void => {
      // A page that waits for the answer would wait for ever.
      if (!waits) throw new DOMException("", "NetworkError");
      for (const name of ["error", "loadend"]) this.dispatchEvent(new ProgressEvent(name));
    };
    side.ask(window, request, waits, release, abandon);
  };
}

function hookBeacon(side: PageSide): void {
  const native = navigator.sendBeacon;
  Navigator.prototype.sendBeacon = function sendBeacon(
    this: Navigator,
    url: string | URL,
    data?: BodyInit | null
  ): boolean {
    const request = side.sending(String(url), "POST", () => data);
    let queued = false;
    const release = (id: number): void => {
      queued = native.call(this, url, data);
      if (request) side.outcome(id, queued);
    };
    if (request) side.ask(window, request, false, release, () => undefined);
    else release(0);
    return queued;
  };
}
