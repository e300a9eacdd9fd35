/** Functions that run inside SOGo's page; each may use its argument only. */

export type PageMadeSend = "xhr" | "fetch" | "fetch-request" | "sync-xhr";

/**
 * Makes the request by which SOGo sends what stands in its page, as page code that the guard never saw might.
 * @returns false when it was refused at once
 */
export function sendFromPage(way: PageMadeSend): boolean {
  const value = (selector: string) => document.querySelector<HTMLInputElement>(`md-dialog ${selector}`)?.value ?? "";
  const chips = (field: string) =>
    [...document.querySelectorAll(`md-chips[ng-model$=".${field}"] md-chip:not(.ng-leave)`)].map((chip) =>
      (chip.textContent ?? "").trim()
    );
  const said = {
    to: chips("to"),
    cc: chips("cc"),
    bcc: chips("bcc"),
    isHTML: 0,
    from: value("[name=from]"),
    subject: value("[name=subject]"),
    text: value("textarea[name=content]"),
    locale: "nl"
  };
  const opened = performance.getEntriesByType("resource").map(({ name }) => name);
  const draft = opened.filter((name) => /\/newDraft[^/]*\/edit$/.test(name)).at(-1) ?? "";
  const url = draft.replace(/edit$/, "send");
  const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
  const headers = { "content-type": "application/json", "x-xsrf-token": token };
  const request = { method: "POST", headers, body: JSON.stringify(said) };
  const failed = () => undefined;
  if (way === "fetch") void fetch(url, request).catch(failed);
  else if (way === "fetch-request") void fetch(new Request(url, request)).catch(failed);
  else {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", url, way === "xhr");
    for (const [name, header] of Object.entries(headers)) xhr.setRequestHeader(name, header);
    try {
      xhr.send(request.body);
    } catch {
      return false;
    }
  }
  return true;
}

export interface WrittenDraft {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** What is typed and no chip, of the three fields. */
  readonly typed: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly string[];
}

/** All that the writer made, as the page holds it. */
export function writtenDraft(): WrittenDraft {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim());
  const chips = (field: string) => texts(`md-chips[ng-model$=".${field}"] md-chip:not(.ng-leave) .sg-tile-content`);
  const value = (selector: string) => document.querySelector<HTMLInputElement>(`md-dialog ${selector}`)?.value ?? "";
  const inputs = document.querySelectorAll<HTMLInputElement>("md-chips input[type=text]");
  const editor = document.querySelector<HTMLIFrameElement>("md-dialog iframe")?.contentDocument?.body.textContent;
  return {
    to: chips("to"),
    cc: chips("cc"),
    bcc: chips("bcc"),
    typed: [...inputs].map((input) => input.value).filter(Boolean),
    subject: value("[name=subject]"),
    body: editor ?? value("textarea[name=content]"),
    attachments: texts(".sg-mail-editor-attachments md-chip:not(.ng-leave) a")
  };
}

/** Whether all chosen files have arrived at the server; null while one has not. */
export function uploadedCount(): number | null {
  const links = [...document.querySelectorAll(".sg-mail-editor-attachments md-chip:not(.ng-leave) a")];
  return links.every((link) => link.hasAttribute("href")) ? links.length : null;
}
