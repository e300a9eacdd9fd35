/** Functions that run inside Roundcube's page; each may use its argument only. `rcmail` is Roundcube's own object. */

export interface RoundcubeClient {
  readonly env: {
    readonly action: string;
    readonly task: string;
    readonly attachments?: Readonly<Record<string, unknown>>;
    readonly messages?: Readonly<Record<string, unknown>>;
    compose_extwin?: boolean | number;
  };
  readonly busy: boolean;
  /** Set when the message that is written has been sent. */
  readonly compose_skip_unsavedcheck?: boolean;
  /** True for what may be used now; filled when the page's script has started up. */
  readonly commands: Readonly<Record<string, boolean | undefined>>;
  readonly gui_objects: { readonly messageform?: HTMLFormElement };
  readonly message_list?: { select(uid: number): void };
  command(name: string, props?: unknown, button?: Element, event?: Event): unknown;
  display_message(...told: unknown[]): unknown;
  check_compose_input(command: string): boolean;
  set_busy(busy: boolean, message: string, lock?: string): string;
  get_save_target(unlock: string): string;
  add_url(url: string, name: string, value: string | number): string;
}

interface JQueryOfPage {
  (
    document: Document
  ): { ajaxComplete(hear: (event: unknown, answer: Answer, asked: { readonly url: string }) => void): void };
  readonly active: number;
}

interface Answer {
  readonly status: number;
  readonly responseText?: string;
}

declare global {
  interface Window {
    rcmail?: RoundcubeClient;
    /** Roundcube's jQuery; `active` counts its requests that are not answered. */
    jQuery?: JQueryOfPage;
    rigAnswers?: string[];
  }
}

export type PageMadeSend = "form-submit" | "request-submit" | "frame-submit" | "fetch" | "xhr" | "beacon";

/**
 * Does by hand what Roundcube does when it sends, up to the request itself, and makes that in a chosen way: 1.6 submits
 * the form by script, 1.7 asks it to submit; the others stand for page code that the guard never saw.
 * @returns false when Roundcube's own checks refuse
 */
export function sendFromPage(way: PageMadeSend): boolean {
  const client = window.rcmail;
  const form = client?.gui_objects.messageform;
  if (!client || !form || !client.check_compose_input("send")) return false;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
  const files = [...document.querySelectorAll(":is(#attachment-list, #attachmentslist) li")].map((item) =>
    item.id.replace(/^rcmfile/, "")
  );
  const attachments = field("_attachments");
  if (attachments) attachments.value = files.join();
  const draft = field("_draft");
  if (draft) draft.value = "";
  const lock = client.set_busy(true, "sendingmessage");
  const action = client.add_url(client.add_url(form.action, "_unlock", lock), "_framed", 1);
  // What is refused gives the page back to its writer.
  const unlock = (): unknown => client.set_busy(false, "", lock);
  if (way === "fetch") void fetch(action, { method: "POST", body: new FormData(form) }).catch(unlock);
  else if (way === "beacon") navigator.sendBeacon(action, new FormData(form)) || unlock();
  else if (way === "xhr") {
    const request = new XMLHttpRequest();
    request.addEventListener("error", unlock);
    request.open("POST", action);
    request.send(new FormData(form));
  } else {
    form.action = action;
    form.target = client.get_save_target(lock);
    if (way === "request-submit") form.requestSubmit();
    else if (way === "form-submit") form.submit();
    else {
      const other = document.body.appendChild(document.createElement("iframe")).contentWindow;
      const realm = other as unknown as { HTMLFormElement: typeof HTMLFormElement };
      realm.HTMLFormElement.prototype.submit.call(form);
    }
  }
  return true;
}

/** How many attachments Roundcube holds complete; null while one is still on its way. */
export function completeAttachments(): number | null {
  const held = Object.values(window.rcmail?.env.attachments ?? {});
  const done = held.filter((entry) => typeof entry === "object" && entry !== null && Reflect.get(entry, "complete"));
  const listed = document.querySelectorAll(":is(#attachment-list, #attachmentslist) li[id^=rcmfile]").length;
  return done.length === held.length && listed === held.length ? done.length : null;
}

/** As its menu's line does, for one mail; true when its dialog stands there. */
export function startBounce(uid: number): boolean {
  const client = window.rcmail;
  if (!client || client.busy) return false;
  if (document.querySelector('iframe[src*="_action=bounce"]')) return true;
  client.message_list?.select(uid);
  // Elastic closes its menu by the event that was made in it.
  if (client.commands.bounce) client.command("bounce", "", document.body, new MouseEvent("click"));
  return false;
}

/** As the address book does: into the field, and the field tells its widget. Keys typed into a frame may get lost in Firefox. */
export function fillBounce(to: string): void {
  const field = document.querySelector<HTMLTextAreaElement>("[name=_to]");
  if (!field) return;
  field.value = to;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Presses the button of the form that the file was chosen in. */
export function uploadChosen(input: string): void {
  const form = document.querySelector<HTMLInputElement>(input)?.form;
  window.rcmail?.command("send-attachment", form);
}

/** Keeps how each of the page's own requests was answered from here on, and what Roundcube says: its messages go after seconds. */
export function noteAnswers(): void {
  const client = window.rcmail;
  if (window.rigAnswers || !client) return;
  const answers: string[] = [];
  window.rigAnswers = answers;
  const say = client.display_message;
  client.display_message = (...told) => {
    answers.push(`says ${String(told[0])}`);
    return say.apply(client, told);
  };
  window.jQuery?.(document).ajaxComplete((_event, { status, responseText }, { url }) => {
    answers.push(`${/_action=([\w-]+)/.exec(url)?.[1]}: ${status} ${responseText?.slice(0, 300)}`);
  });
}

/** What a failed upload leaves to see: answers and messages, Roundcube's list, what it holds and has chosen. */
export function uploadState(): string {
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  const chosen = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.length;
  const held = window.rcmail?.env.attachments;
  return JSON.stringify({
    answers: window.rigAnswers,
    listed: texts(":is(#attachment-list, #attachmentslist) li"),
    held,
    chosen
  });
}

/** No request of the page's own is open: one that is answered late would put the session back as it was. */
export function quiet(): boolean {
  return document.readyState === "complete" && (window.jQuery?.active ?? 0) === 0;
}

/**
 * Not about to go elsewhere: a mail that is sent has left before its page is told so, and that goes to the list half a second later,
 * also where another page is being loaded.
 */
export function isStaying(): boolean {
  const client = window.rcmail;
  return client?.env.action !== "compose" || !(client.busy || client.compose_skip_unsavedcheck);
}

/** The newest message's uid in the message list that is shown; null while the list is not there. */
export function newestUid(): number | null {
  const client = window.rcmail;
  if (!client || client.busy) return null;
  const uids = Object.keys(client.env.messages ?? {}).map(Number);
  return uids.length === 0 ? null : Math.max(...uids);
}
