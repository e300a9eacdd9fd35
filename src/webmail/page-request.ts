import type { PageRequest } from "./adapter.ts";

/**
 * A request as the page makes it. `payload`: gives its body; text of it is made only when a rule asks for it. Throws a
 * TypeError when the address is none.
 */
export function pageRequest(address: string, method: string, payload: () => unknown): PageRequest {
  let text: string | null | undefined;
  const request: PageRequest = {
    url: new URL(address, document.baseURI).href,
    method: method.toUpperCase(),
    get body() {
      if (text === undefined) text = textOf(payload());
      return text;
    },
    field: (name) => fieldIn(request.body, name)
  };
  return request;
}

/** A field of a form's text (`a=1&b=2`). */
export function fieldIn(body: string | null, name: string): string | null {
  return new URLSearchParams(body ?? "").get(name);
}

/** A field of a form as it stands now. */
export function formField(form: HTMLFormElement, name: string): string | null {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : null;
}

/** Files are left out; a body of bytes has no text. */
function textOf(payload: unknown): string | null {
  if (typeof payload === "string") return payload;
  if (payload instanceof FormData) {
    const fields = [...payload].filter((field): field is [string, string] => typeof field[1] === "string");
    return String(new URLSearchParams(fields));
  }
  return payload instanceof URLSearchParams ? String(payload) : null;
}
