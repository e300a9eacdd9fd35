import type { PageSide } from "./page-side.ts";

const noField = (): null => null;
const textOf = (body: unknown): string | null => (typeof body === "string" ? body : null);

export function hookRequests(side: PageSide): void {
  hookFetch(side);
  hookXhr(side);
  hookBeacon(side);
}

function hookFetch(side: PageSide): void {
  const native = window.fetch;
  window.fetch = function fetch(this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const asked = typeof input === "object" && "url" in input ? input : null;
    const url = asked ? asked.url : String(input);
    const method = (init?.method ?? asked?.method ?? "GET").toUpperCase();
    const body = textOf(init?.body);
    const go = (): Promise<Response> => native.call(window, input, init);
    if (!side.sends(url, method, noField, body)) return native.call(this as Window, input, init);
    return new Promise((resolve, reject) => {
      const pass = (): void => {
        const sent = go();
        sent.then(
          (response) => side.outcome(id, response.ok),
          () => side.outcome(id, false)
        );
        resolve(sent);
      };
      const abandon = (): void => reject(new TypeError("Failed to fetch"));
      const [answer, id] = side.ask(window, url, method, body, { release: pass, abandon });
      if (answer === "pass") pass();
      if (answer === "refused") abandon();
    });
  };
}

interface Opened {
  readonly url: string;
  readonly method: string;
  readonly async: boolean;
}

function hookXhr(side: PageSide): void {
  const { open, send } = XMLHttpRequest.prototype;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]): void {
    opened.set(this, { method: String(args[0]).toUpperCase(), url: String(args[1]), async: args[2] !== false });
    Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.send = function (
    this: XMLHttpRequest,
    data?: Document | XMLHttpRequestBodyInit | null
  ): void {
    const request = opened.get(this);
    const body = textOf(data);
    if (!request || !side.sends(request.url, request.method, noField, body)) {
      send.call(this, data);
      return;
    }
    const release = (): void => {
      this.addEventListener("loadend", () => side.outcome(id, this.status >= 200 && this.status < 300));
      send.call(this, data);
    };
    const abandon = (): void => {
      for (const name of ["error", "loadend"]) this.dispatchEvent(new ProgressEvent(name));
    };
    const [answer, id] = side.ask(
      window,
      request.url,
      request.method,
      body,
      request.async ? { release, abandon } : null
    );
    if (answer === "pass") release();
    if (answer === "refused") {
      if (!request.async) throw new DOMException("Verzendwacht", "NetworkError");
      abandon();
    }
  };
}

function hookBeacon(side: PageSide): void {
  const native = navigator.sendBeacon;
  Navigator.prototype.sendBeacon = function sendBeacon(
    this: Navigator,
    url: string | URL,
    data?: BodyInit | null
  ): boolean {
    const address = String(url);
    const body = textOf(data);
    if (!side.sends(address, "POST", noField, body)) return native.call(this, url, data);
    const [answer, id] = side.ask(window, address, "POST", body, null);
    if (answer !== "pass") return false;
    const queued = native.call(this, url, data);
    side.outcome(id, queued);
    return queued;
  };
}
