import type { SendAnswer, SendWire } from "../wire.ts";
import { server } from "./server-calls.ts";
import { isPopup, settingsQuery, type TransportName } from "./settings.ts";
import type { ErrorName } from "./texts.ts";

/** What the page knows after sending; it keeps the compose unless `ok`. */
export type Result = { readonly ok: true } | { readonly ok: false; readonly error: ErrorName };

const PATH = "/api/send";
const JSON_TYPE = "application/json";
const UNCONFIRMED: Result = { ok: false, error: "unconfirmed" };

/** How long the form and the beacon, which get no answer, wait for a sign that the mail left (ms). */
const PATIENCE = 10_000;
const ASK_EVERY = 250;

/** The ways of sending that exist in webmails, one for each `?transport=`. None rejects. */
export const transports: Readonly<Record<TransportName, (mail: SendWire) => Promise<Result>>> = {
  fetch: sendByFetch,
  xhr: sendByXhr,
  form: (mail) => sendByForm(mail, (form) => form.requestSubmit()),
  "form-submit": (mail) => sendByForm(mail, (form) => form.submit()),
  beacon: sendByBeacon
};

async function sendByFetch(mail: SendWire): Promise<Result> {
  try {
    const headers = { "content-type": JSON_TYPE };
    const response = await fetch(PATH, { method: "POST", headers, body: JSON.stringify(mail) });
    return (await response.json()) as SendAnswer;
  } catch {
    return { ok: false, error: "network" };
  }
}

function sendByXhr(mail: SendWire): Promise<Result> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", PATH);
    request.setRequestHeader("content-type", JSON_TYPE);
    request.responseType = "json";
    request.onload = () => resolve((request.response as SendAnswer | null) ?? { ok: false, error: "network" });
    request.onerror = request.onabort = () => resolve({ ok: false, error: "network" });
    request.send(JSON.stringify(mail));
  });
}

// The page is left when this works; when it is still here after a while, something stopped the form.
async function sendByForm(mail: SendWire, submit: (form: HTMLFormElement) => void): Promise<Result> {
  const form = document.createElement("form");
  form.method = "post";
  form.action = PATH;
  form.hidden = true;
  form.dataset.sendForm = mail.composeId;
  for (const [name, value] of formFields(mail)) form.append(hiddenField(name, value));
  document.body.append(form);
  submit(form);
  await pause(PATIENCE);
  form.remove();
  return UNCONFIRMED;
}

function formFields(mail: SendWire): [name: string, value: string][] {
  const back = settingsQuery(isPopup ? { popup: "1" } : {});
  const fields = Object.entries(mail).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, value === null ? "" : String(value)]]
  );
  return [...fields, ["back", back.toString()]];
}

// A text area keeps line ends and any length; a hidden input would do for all but the body.
function hiddenField(name: string, value: string): HTMLTextAreaElement {
  const field = document.createElement("textarea");
  field.name = name;
  field.value = value;
  return field;
}

async function sendByBeacon(mail: SendWire): Promise<Result> {
  const before = JSON.stringify(await outcome(mail.composeId));
  const taken = navigator.sendBeacon(PATH, new Blob([JSON.stringify(mail)], { type: JSON_TYPE }));
  if (!taken) return { ok: false, error: "network" };
  for (let waited = 0; waited < PATIENCE; waited += ASK_EVERY) {
    await pause(ASK_EVERY);
    const now = await outcome(mail.composeId);
    if (now.ok !== null && JSON.stringify(now) !== before) return now;
  }
  return UNCONFIRMED;
}

async function outcome(composeId: string) {
  return server.outcome(composeId).catch(() => ({ ok: null }) as const);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
