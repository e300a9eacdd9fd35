import type { PageRequest } from "./adapter.ts";

interface Told {
  /** Relative to the page, or whole. */
  readonly url: string;
  readonly method: string;
  /** Names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Read when a rule asks for it, and once. */
  body(): string | null;
}

/** A request as the page makes it. Throws a TypeError when its address is none. */
export function pageRequest({ url, method, headers = {}, body }: Told): PageRequest {
  let text: string | null | undefined;
  const request: PageRequest = {
    url: new URL(url, document.baseURI).href,
    method: method.toUpperCase(),
    get body() {
      if (text === undefined) text = body();
      return text;
    },
    field: (name) => fieldIn(request.body, name),
    headers,
    header: (name) => (Object.hasOwn(headers, name) ? (headers[name] ?? null) : null)
  };
  return request;
}

/** A field of a form's text (`a=1&b=2`). JSON is none, and may be megabytes long. */
function fieldIn(body: string | null, name: string): string | null {
  return body === null || /^\s*[[{]/.test(body) ? null : new URLSearchParams(body).get(name);
}

/** The same, of a form, also in a frame, as it stands each time it is asked: a form that waits leaves with what it holds when it is let go. */
export function formRequest(
  form: HTMLFormElement,
  told: Omit<Told, "body">,
  submitter?: HTMLElement | null
): PageRequest {
  const data = (): FormData => new FormData(form, submitter);
  const url = new URL(told.url, form.ownerDocument.baseURI).href;
  const request = pageRequest({ ...told, url, body: () => formText(data()) });
  return Object.defineProperty(request, "field", { value: (name: string) => textField(data(), name) });
}

function textField(data: FormData, name: string): string | null {
  const value = data.get(name);
  return typeof value === "string" ? value : null;
}

/** Files are left out. */
export function formText(data: FormData): string {
  return String(
    new URLSearchParams([...data].filter((field): field is [string, string] => typeof field[1] === "string"))
  );
}
