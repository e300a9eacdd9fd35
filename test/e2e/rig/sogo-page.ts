import type { Page } from "./browser.ts";
import { pause, poll } from "./poll.ts";
import type { RigFrame } from "./rig-frame.ts";
import type { Sogo, SogoUser } from "./sogo.ts";
import type { WrittenDraft } from "./sogo-page-scripts.ts";
import { uploadedCount, writtenDraft } from "./sogo-page-scripts.ts";
import type { SogoWay } from "./sogo-sending.ts";
import { SOGO_SEND, sogoSendBy } from "./sogo-sending.ts";

type Field = "to" | "cc" | "bcc";

const EDITOR = "md-dialog.sg-mail-editor";

/** SOGo 5 as a person uses it. */
export class SogoPage {
  private opened = 0;

  constructor(
    readonly page: Page,
    private readonly sogo: Sogo,
    private user: SogoUser = "anna"
  ) {}

  /** By the request that the login page makes. */
  async login(user: SogoUser): Promise<void> {
    this.user = user;
    await this.page.goto(this.sogo.url);
    const status = await this.page.evaluate(
      async ([userName, password]: [string, string]) => {
        const headers = { "content-type": "application/json" };
        const body = JSON.stringify({ userName, password, rememberLogin: 0 });
        return (await fetch("/SOGo/connect", { method: "POST", headers, body })).status;
      },
      [user, this.sogo.password] as [string, string]
    );
    if (status !== 200) throw new Error(`SOGo does not let ${user} in: ${status}`);
  }

  /** A new message in a dialog over the mailbox. */
  async openCompose(): Promise<void> {
    if (!(await this.isOverMailbox())) await this.goto("view", "INBOX");
    // It unfolds from a round button when the pointer is over that.
    await this.page.waitFor(() => document.querySelector('[ng-click="mailbox.newMessage($event)"]') !== null);
    await this.page.scriptClick('[ng-click="mailbox.newMessage($event)"]');
    await this.composeReady();
  }

  private async isOverMailbox(): Promise<boolean> {
    if (!(await this.page.url()).includes("/Mail/view#!/Mail/0/INBOX")) return false;
    return !(await this.page.shows(EDITOR));
  }

  /** A message in a window of its own, as SOGo opens it: `new`, or what is to be done with a message of a folder. */
  async openWindow(
    what: `${"new" | `${string}/${number}/${"reply" | "replyall" | "forward" | "edit"}`}`
  ): Promise<void> {
    await this.goto("UIxMailPopupView", what);
    await this.composeReady();
  }

  /** Loaded afresh each time. */
  private goto(page: string, route: string): Promise<void> {
    return this.page.goto(`${this.sogo.url}so/${this.user}/Mail/${page}?${++this.opened}#!/Mail/0/${route}`);
  }

  private async composeReady(): Promise<void> {
    await this.page.waitFor(`${EDITOR} [name=subject]`);
    if (this.user === "berta") await this.editorFrame();
    // Once its dialog has opened it takes the focus, and whatever was typed before that becomes a recipient.
    await this.page.waitFor(() => document.activeElement?.closest("md-dialog") != null);
    await pause(300);
  }

  /** Adds to what is there; a comma makes a chip of what was typed. */
  async add(field: Field, addresses: readonly string[], options: { unconfirmed?: boolean } = {}): Promise<void> {
    const input = `md-chips[ng-model$=".${field}"] input`;
    if (!(await this.page.shows(input)))
      await this.page.click(`[ng-click="editor.hide${field === "cc" ? "Cc" : "Bcc"} = false"]`);
    await this.page.type(input, addresses.join(",") + (options.unconfirmed === true ? "" : ","));
  }

  /** Again where something in the page took the focus meanwhile. */
  async setSubject(subject: string): Promise<void> {
    const written = async (): Promise<boolean> => {
      await this.page.fill(`${EDITOR} [name=subject]`, subject);
      return (await this.written()).subject === subject;
    };
    await poll(written, 10_000, "the subject");
  }

  async setBody(text: string): Promise<void> {
    if (this.user === "berta") await (await this.editorFrame()).fill("body", text);
    else await this.page.fill("textarea[name=content]", text);
  }

  private editorFrame(): Promise<RigFrame> {
    const find = async (): Promise<RigFrame | null> => {
      for (const frame of await this.page.frames())
        if (await frame.evaluate("document.body?.classList.contains('cke_editable') === true")) return frame;
      return null;
    };
    return poll(find, 10_000, "the HTML editor");
  }

  async attach(paths: readonly string[], by: "input" | "drop" = "input"): Promise<void> {
    const before = (await this.page.evaluate(uploadedCount)) ?? 0;
    if (by === "drop") await this.page.dropFiles(EDITOR, paths);
    else await this.page.setFiles("#fileInput", paths);
    const count = before + paths.length;
    await poll(async () => (await this.page.evaluate(uploadedCount)) === count, 15_000, `${count} attachments`);
  }

  written(): Promise<WrittenDraft> {
    return this.page.evaluate(writtenDraft);
  }

  sendBy(way: SogoWay): Promise<void> {
    return sogoSendBy(this.page, way);
  }

  async save(): Promise<void> {
    await this.page.click('md-dialog button[ng-click="editor.save()"]');
    await this.page.waitFor("md-toast");
  }

  /** The message says that it was not sent; its writer closes that. */
  async dismissError(): Promise<string> {
    const close = "sg-ripple-content button[sg-ripple-click]";
    await this.page.waitFor(close);
    const said: string = await this.page.evaluate(() => document.querySelector("sg-ripple-content")?.textContent ?? "");
    await this.page.click(close);
    await this.page.waitFor(SOGO_SEND);
    return said.trim();
  }

  /** The message has gone from the page, as when it was sent. */
  async waitSent(): Promise<void> {
    await poll(
      async () => this.page.isClosed() || !(await this.page.shows(EDITOR)),
      10_000,
      "SOGo leaving the message"
    );
  }
}
