import type { Page } from "./browser.ts";
import { poll } from "./poll.ts";
import type { RigFrame } from "./rig-frame.ts";
import type { Login } from "./roundcube.ts";
import {
  completeAttachments,
  fillBounce,
  isStaying,
  newestUid,
  noteAnswers,
  quiet,
  startBounce,
  uploadChosen,
  uploadState
} from "./roundcube-page-scripts.ts";
import type { SendWay } from "./roundcube-sending.ts";
import { sendBy } from "./roundcube-sending.ts";
import type { RecipientField, Skin } from "./roundcube-skins.ts";
import { FILE_INPUT, inputOf } from "./roundcube-skins.ts";

export interface RecipientOptions {
  /** Leaves the last address typed but not made a chip. */
  readonly unconfirmed?: boolean;
}

export interface AttachOptions {
  /** By the file chooser's input (default) or by a script-made drop of real `File`s. */
  readonly by?: "input" | "drop";
  /** Wait until Roundcube has them; default true. */
  readonly uploaded?: boolean;
}

export interface ComposeOptions {
  readonly mode?: "plain" | "html";
  /** In a window of its own, as with Roundcube's setting `compose_extwin`. */
  readonly popup?: boolean;
}

const READY = () => window.rcmail?.env.action === "compose" && window.rcmail.commands.send === true;

/** Roundcube 1.6 in Dutch, as a person uses it. */
export class RoundcubePage {
  constructor(
    readonly page: Page,
    /** Address of the login page, ending in a slash. */
    private readonly url: string,
    private readonly skin: Skin = "elastic"
  ) {}

  async login(login: Login): Promise<void> {
    await this.page.goto(this.url);
    await this.page.fill("#rcmloginuser", login.user);
    await this.page.fill("#rcmloginpwd", login.password);
    await this.page.click("#rcmloginsubmit");
    await this.page.waitFor(
      () => window.rcmail?.env.task === "mail" && document.readyState === "complete" && !window.rcmail.busy
    );
  }

  /** A new message; a page object of the new window when `popup`, else this one. */
  async openCompose(options: ComposeOptions = {}): Promise<RoundcubePage> {
    const target = options.popup === true ? await this.openPopup() : this;
    if (target === this) await this.goCompose("");
    else await target.composeReady();
    if (options.mode !== undefined) await target.setMode(options.mode);
    return target;
  }

  private async openPopup(): Promise<RoundcubePage> {
    await this.openFolder("INBOX");
    await this.page.evaluate(() => {
      if (window.rcmail) window.rcmail.env.compose_extwin = true;
    });
    const opening = this.page.waitForPopup();
    await this.page.click("a.compose");
    return new RoundcubePage(await opening, this.url, this.skin);
  }

  /**
   * Roundcube loses a new message when a request of the page before it ends late and puts the session back as it was
   * (seen in 1.6.5 right after login); its page then says so, and a person would try again.
   */
  private async goCompose(query: string): Promise<void> {
    const settled = (): Promise<string> =>
      this.page.evaluate(() => {
        if (window.rcmail?.commands.send === true && window.rcmail.env.action === "compose") return "ready";
        return document.readyState === "complete" && !document.querySelector("[name=_message]") ? "lost" : "";
      });
    // A mail that a test sent by hand leaves the page as it is.
    await poll(() => this.page.evaluate(isStaying), 2_000, "the page of a mail that was sent gone").catch(
      () => undefined
    );
    await this.page.waitFor(quiet);
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.page.goto(`${this.url}?_task=mail&_action=compose${query}`);
      if ((await poll(settled, 10_000, "a message to write")) === "ready") break;
    }
    await this.composeReady();
  }

  private async composeReady(): Promise<void> {
    await this.page.waitFor(READY).catch(async (cause: unknown) => {
      throw new Error(`no message to write at ${await this.page.url()}: ${await this.page.text()}`, { cause });
    });
    const leftover = ".ui-dialog-buttonset button.delete";
    // Roundcube offers the text of a message that was left without saving: not what a test asked for.
    if (await this.page.shows(leftover)) await this.page.click(leftover);
  }

  private async setMode(mode: "plain" | "html"): Promise<void> {
    const html = mode === "html";
    const now = await this.isHtml();
    if (now !== html) {
      await this.page.evaluate((wanted) => {
        const id = document.querySelector("textarea[name=_message]")?.id;
        window.rcmail?.command("toggle-editor", { id, html: wanted });
      }, html);
    }
    if (html) await this.editorFrame();
    else await this.page.waitFor("textarea[name=_message]");
  }

  private isHtml(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector<HTMLInputElement>("[name=_is_html]")?.value === "1");
  }

  async openFolder(name: string): Promise<void> {
    await this.page.goto(`${this.url}?_task=mail&_mbox=${encodeURIComponent(name)}`);
    await this.page.waitFor(() => window.rcmail?.env.task === "mail" && !window.rcmail.busy);
  }

  /** The newest message of INBOX, or the one with this uid. */
  reply(options: { all?: boolean; uid?: number } = {}): Promise<void> {
    return this.composeFrom("INBOX", "_reply_uid", options.uid, options.all === true ? "&_all=all" : "");
  }

  forward(options: { asAttachment?: boolean; uid?: number } = {}): Promise<void> {
    return this.composeFrom(
      "INBOX",
      "_forward_uid",
      options.uid,
      options.asAttachment === true ? "&_attachment=1" : ""
    );
  }

  /** Opens the dialog that sends the newest message of INBOX on as it is, and fills in to whom. */
  async openBounce(to: string): Promise<void> {
    await this.openFolder("INBOX");
    const uid = await poll(() => this.page.evaluate(newestUid), 10_000, "a message in INBOX");
    await poll(() => this.page.evaluate(startBounce, uid), 10_000, "the dialog to bounce");
    const inside = await poll(() => this.bounceFrame(), 10_000, "the page of the dialog to bounce");
    await inside.evaluate(fillBounce, to);
  }

  private async bounceFrame(): Promise<RigFrame | null> {
    for (const frame of await this.page.frames()) {
      if (await frame.evaluate("window.rcmail?.env.action === 'bounce' && document.readyState === 'complete'"))
        return frame;
    }
    return null;
  }

  /** Presses the dialog's button. */
  async bounce(): Promise<void> {
    await this.page.click(".ui-dialog-buttonset button.bounce");
  }

  openDraft(uid?: number): Promise<void> {
    return this.composeFrom("Drafts", "_draft_uid", uid, "");
  }

  private async composeFrom(folder: string, field: string, uid: number | undefined, more: string): Promise<void> {
    if (uid === undefined) await this.openFolder(folder);
    const wanted = uid ?? (await poll(() => this.page.evaluate(newestUid), 10_000, `a message in ${folder}`));
    await this.goCompose(`&${field}=${wanted}&_mbox=${folder}${more}`);
  }

  setTo(addresses: readonly string[], options: RecipientOptions = {}): Promise<void> {
    return this.setRecipients("to", addresses, options);
  }

  setCc(addresses: readonly string[], options: RecipientOptions = {}): Promise<void> {
    return this.setRecipients("cc", addresses, options);
  }

  setBcc(addresses: readonly string[], options: RecipientOptions = {}): Promise<void> {
    return this.setRecipients("bcc", addresses, options);
  }

  /** Adds to what is there. A comma makes a chip of what was typed. */
  private async setRecipients(
    field: RecipientField,
    addresses: readonly string[],
    options: RecipientOptions
  ): Promise<void> {
    const input = inputOf(this.skin, field);
    if (!(await this.page.shows(input))) await this.showField(field);
    const typed = addresses.join(",") + (options.unconfirmed === true ? "" : ",");
    await this.page.type(input, typed);
  }

  private async showField(field: RecipientField): Promise<void> {
    if (this.skin !== "elastic") return this.page.click(`#${field}-link`);
    const choose = async (): Promise<boolean> => {
      await this.page.click("#compose_to [data-popup=headers-menu]");
      return this.page.click(`#headers-menu a[data-target=${field}]`, { ms: 1_500 }).then(
        () => true,
        () => false
      );
    };
    // A press while the menu still fades out from the time before does nothing, and a late one closes it again.
    await poll(choose, 15_000, `the menu with ${field}`);
  }

  /** The fields' values, which Roundcube sends. */
  recipients(field: RecipientField): Promise<string> {
    return this.page.evaluate(
      (name) => document.querySelector<HTMLTextAreaElement>(`[name=_${name}]`)?.value ?? "",
      field
    );
  }

  setSubject(subject: string): Promise<void> {
    return this.page.fill("[name=_subject]", subject);
  }

  /** Replaces the body, in the plain or the HTML editor, whichever is open. */
  async setBody(text: string): Promise<void> {
    if (await this.isHtml()) await (await this.editorFrame()).fill("#tinymce", text);
    else await this.page.fill("textarea[name=_message]", text);
  }

  /** The document in which TinyMCE's text stands. */
  private editorFrame(): Promise<RigFrame> {
    const find = async (): Promise<RigFrame | null> => {
      for (const frame of await this.page.frames()) {
        if (await frame.evaluate("document.body?.id === 'tinymce' && document.body.isContentEditable")) return frame;
      }
      return null;
    };
    return poll(find, 10_000, "the HTML editor");
  }

  async attach(paths: readonly string[], options: AttachOptions = {}): Promise<void> {
    await this.page.evaluate(noteAnswers);
    const before = (await this.page.evaluate(completeAttachments)) ?? 0;
    if (options.by === "drop") await this.page.dropFiles("#compose-attachments", paths);
    else await this.page.setFiles(FILE_INPUT, paths);
    // Classic's form has a button of its own.
    if (this.skin === "classic") await this.page.evaluate(uploadChosen, FILE_INPUT);
    if (options.uploaded !== false) await this.waitAttached(before + paths.length);
  }

  /** Waits until Roundcube holds exactly `count` attachments, all complete. */
  async waitAttached(count: number): Promise<void> {
    const complete = async (): Promise<boolean> => (await this.page.evaluate(completeAttachments)) === count;
    await poll(complete, 30_000, `${count} attachments`).catch(async (cause: Error) => {
      throw new Error(`${cause.message}; Roundcube holds others: ${await this.page.evaluate(uploadState)}`, { cause });
    });
  }

  /** Names in Roundcube's own list of attachments. */
  attachmentNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(":is(#attachment-list, #attachmentslist) li .attachment-name")].map(
        (item) => item.textContent ?? ""
      )
    );
  }

  sendBy(way: SendWay): Promise<void> {
    return sendBy(this.page, way, this.skin);
  }

  /** Presses send in Roundcube's dialog about the missing subject. */
  async noSubjectDialogSend(): Promise<void> {
    await this.page.click(".ui-dialog-buttonset button.mainaction.send");
  }

  /** Answers Roundcube's dialog about too many open recipients: send all the same, or move them to Bcc and send. */
  async disclosedDialogSend(choice: "send" | "bcc" = "send"): Promise<void> {
    const bcc = "button:not(.mainaction):not(.cancel)";
    await this.page.click(`.ui-dialog-buttonset ${choice === "bcc" ? bcc : "button.mainaction"}`);
  }

  async saveDraft(): Promise<void> {
    const stored = "document.querySelector('[name=_draft_saveid]')?.value ?? ''";
    const before = await this.page.evaluate<string>(stored);
    await this.page.click("a.save.draft:not([id$=-clone])");
    await poll(async () => (await this.page.evaluate<string>(stored)) !== before, 10_000, "the draft saved");
  }

  /** False when the page has left the message, or its window has closed. */
  async isComposeOpen(): Promise<boolean> {
    if (this.page.isClosed()) return false;
    return this.page.evaluate(READY);
  }

  /** Waits until Roundcube has left the message, as it does when it was sent. */
  async waitSent(ms = 15_000): Promise<void> {
    const left = async (): Promise<boolean> => {
      if (this.page.isClosed()) return true;
      return this.page.evaluate(() => window.rcmail?.env.task === "mail" && window.rcmail.env.action !== "compose");
    };
    await poll(left, ms, "Roundcube leaving the message");
  }

  /** Whether Roundcube is in the middle of a request that locks its page. */
  isBusy(): Promise<boolean> {
    return this.page.evaluate(() => window.rcmail?.busy === true);
  }
}
