import type { Variant } from "../variant.ts";
import { type Mail, type Purpose, syncBody } from "../wire.ts";
import { type Content, SimulatedCompose } from "./compose.ts";
import { toast } from "./dialogs.ts";
import { stageOf } from "./frames.ts";
import { post } from "./post.ts";

const restored = "gmail-simulator-open";
const saveAfterMs = 250;

/** The page: its composes, their saving, and what leaves after they are closed. */
export class Mailbox {
  readonly composes: SimulatedCompose[] = [];
  readonly #stage: HTMLElement;
  readonly #timers = new Map<SimulatedCompose, ReturnType<typeof setTimeout>>();

  constructor(readonly variant: Variant) {
    this.#stage = stageOf(variant);
  }

  open(content: Content = {}): SimulatedCompose {
    const compose = new SimulatedCompose(
      { variant: this.variant, changed: (one) => this.#save(one), leave: (one, purpose) => this.#leave(one, purpose) },
      content
    );
    this.composes.push(compose);
    this.#stage.append(compose.outer);
    return compose;
  }

  /** As Gmail does after a reload. */
  restore(): void {
    for (const mail of JSON.parse(sessionStorage.getItem(restored) ?? "[]") as Mail[]) this.open(contentOf(mail));
  }

  /** A mail that no compose shows: an answer with one press. */
  answerAtOnce(mail: Mail): Promise<boolean> {
    return post(this.variant.transport, syncBody(mail, "send", this.variant.format));
  }

  #save(compose: SimulatedCompose): void {
    clearTimeout(this.#timers.get(compose));
    const save = (): void => {
      void post(this.variant.transport, syncBody(compose.mail(), "draft", this.variant.format));
      this.#remember();
    };
    this.#timers.set(compose, setTimeout(save, saveAfterMs));
  }

  #remember(): void {
    sessionStorage.setItem(restored, JSON.stringify(this.composes.map((compose) => compose.mail())));
  }

  #leave(compose: SimulatedCompose, purpose: Purpose): void {
    const mail = compose.mail();
    const said = this.variant.text === "signed" ? { ...mail, quote: `${mail.quote}<p>Onno Kantoor</p>` } : mail;
    this.#close(compose);
    const reopen = (): void => void this.open(contentOf(mail));
    const go = async (): Promise<void> => {
      toast("sending", null);
      const isSent = await post(this.variant.transport, syncBody(said, purpose, this.variant.format));
      toast(isSent ? "sent" : "not sent", null);
      if (!isSent) reopen();
    };
    if (this.variant.undo === 0) return void go();
    const timer = setTimeout(() => void go(), this.variant.undo);
    toast("sending", () => {
      clearTimeout(timer);
      toast("undone", null);
      reopen();
    });
  }

  #close(compose: SimulatedCompose): void {
    clearTimeout(this.#timers.get(compose));
    this.composes.splice(this.composes.indexOf(compose), 1);
    // A full screen stays, emptied; everything else goes.
    if (this.variant.shape === "full") compose.outer.querySelector(".aaZ")?.replaceChildren();
    else compose.outer.remove();
    this.#remember();
  }
}

function contentOf({ id, to, cc, bcc, subject, html, quote, files }: Mail): Content {
  const texts = (people: Mail["to"]): string[] =>
    people.map(({ name, address }) => (name ? `"${name}" <${address}>` : address));
  const inner = new DOMParser().parseFromString(html, "text/html").body.firstElementChild?.innerHTML ?? "";
  return { draftId: id, to: texts(to), cc: texts(cc), bcc: texts(bcc), subject, html: inner, quote, files };
}
