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
      const release = (): void => {
        const sent = go();
        resolve(sent);
        sent.then(
          ({ ok }) => side.outcome(id, ok),
          () => side.outcome(id, false)
        );
      };
      const abandon = (): void => reject(new TypeError());
      const [answer, id] = side.ask(window, request, { release, abandon });
      if (answer === "pass") release();
      if (answer === "refused") abandon();
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
    // A third argument that is there and empty, `undefined` too, means synchronous.
    const waits = !rest.length || rest[0];
    const release = (): void => {
      this.addEventListener("loadend", () => side.outcome(id, this.status >= 200 && this.status < 300));
      send.call(this, data);
    };
    const abandon = (): void => {
      // A page that waits for the answer would wait for ever.
      if (!waits) throw new DOMException("Verzendwacht", "NetworkError");
      for (const name of ["error", "loadend"]) this.dispatchEvent(new ProgressEvent(name));
    };
    const [answer, id] = side.ask(window, request, waits ? { release, abandon } : null);
    if (answer === "pass") release();
    if (answer === "refused") abandon();
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
    const [answer, id] = request ? side.ask(window, request, null) : ["pass", 0];
    const queued = answer === "pass" && native.call(this, url, data);
    if (request && queued) side.outcome(id, true);
    return queued;
  };
}
