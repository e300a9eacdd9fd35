import { button, element } from "./element.ts";
import { texts } from "./texts.ts";

/** Asks whether to send without a subject. The dialog stands in the compose that it is about. */
export async function askNoSubject(compose: HTMLElement): Promise<boolean> {
  return (
    (await ask(compose, "no-subject", texts.noSubject, texts.send, element("p", {}, texts.noSubjectText))) === "confirm"
  );
}

/** Asks when to send; RFC 3339, or null when the writer goes back. */
export async function askTime(compose: HTMLElement): Promise<string | null> {
  const input = element("input", { type: "datetime-local", "data-field": "send-at", required: true });
  input.value = localValue(new Date(Date.now() + 60_000));
  const presets = element(
    "p",
    { class: "presets" },
    button("in-one-minute", texts.inOneMinute, () => setTime(input, new Date(Date.now() + 60_000))),
    button("tomorrow", texts.tomorrow, () => setTime(input, tomorrowAtEight()))
  );
  const content = element("div", {}, presets, element("label", {}, texts.when, " ", input));
  const answer = await ask(compose, "send-later", texts.sendLater, texts.schedule, content);
  const time = new Date(input.value);
  return answer === "confirm" && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}

function ask(compose: HTMLElement, name: string, title: string, yes: string, content: HTMLElement): Promise<string> {
  const id = `${compose.dataset.composeId}-${name}`;
  const confirm = button(`confirm-${name}`, yes, () => dialog.close("confirm"), { class: "primary" });
  const cancel = button(`cancel-${name}`, texts.back, () => dialog.close("cancel"));
  const buttons = element("p", { class: "buttons" }, confirm, cancel);
  const heading = element("h2", { id }, title);
  const dialog = element("dialog", { "data-dialog": name, "aria-labelledby": id }, heading, content, buttons);
  compose.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function setTime(input: HTMLInputElement, time: Date): void {
  input.value = localValue(time);
}

function tomorrowAtEight(): Date {
  const time = new Date();
  time.setDate(time.getDate() + 1);
  time.setHours(8, 0, 0, 0);
  return time;
}

// The input wants local time without a zone.
function localValue(time: Date): string {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
