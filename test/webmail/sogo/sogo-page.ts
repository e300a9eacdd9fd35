import { at, showPage } from "../dom.ts";

export interface Written {
  readonly from?: string;
  /** As they stand in a chip, separated by "; ". */
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly html?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const remover = '<button type="button" class="md-chip-remove"><md-icon aria-hidden="true"></md-icon></button>';

export const chipHtml = (recipient: string): string => `
  <md-chip><div class="md-chip-content"><md-chip-template>
    <div class="sg-tile-content">
      ${escaped(recipient)}
    </div></md-chip-template></div>
    <div class="md-chip-remove-container">${remover}</div></md-chip>`;

function recipientRow(field: "to" | "cc" | "bcc", recipients: string): string {
  const chips = recipients.split("; ").filter(Boolean).map(chipHtml).join("");
  const hidden = field === "to" || recipients ? "" : " ng-hide";
  return `<div class="pseudo-input-container${hidden}"><label>${field}</label>
    <md-chips ng-model="editor.message.editable.${field}"><md-chips-wrap>${chips}<div class="md-chip-input-container">
      <md-autocomplete><input type="text" autocomplete="off"></md-autocomplete></div></md-chips-wrap></md-chips></div>`;
}

const icon = (name: string, click: string): string =>
  `<button class="sg-icon-button md-button" type="button" ng-click="editor.${click}()">
    <md-icon role="img" aria-label="${name}">${name}</md-icon></button>`;

const editor = (html: boolean, body: string): string =>
  html
    ? '<sg-ckeditor><div class="md-resize-wrapper"><textarea></textarea></div><iframe class="cke_wysiwyg_frame"></iframe></sg-ckeditor>'
    : `<textarea name="content" class="plain-text">${escaped(body)}</textarea>`;

/** A message being written in SOGo 5.8, after `webmail.md` 3.2 and what a real one shows: what the adapter looks at. */
export function showSogo(written: Written = {}): void {
  const {
    from = "Anna <anna@kantoor.example>",
    to = "",
    cc = "",
    bcc = "",
    subject = "",
    body = "",
    html = false
  } = written;
  showPage(`
    <md-dialog id="mailEditor" class="sg-mail-editor"><form name="messageForm">
      <div class="md-toolbar-tools"><md-autocomplete><input name="from" value="${escaped(from)}"></md-autocomplete>
        ${icon("send", "send")}${icon("save", "save")}${icon("close", "cancel")}</div>
      <header><div class="msg-header-content">${recipientRow("to", to)}${recipientRow("cc", cc)}${recipientRow("bcc", bcc)}
        <input type="text" name="subject" value="${escaped(subject)}"></div>
        <div><button type="button" ng-click="editor.hideCc = false">Cc</button><button type="button" ng-click="editor.hideBcc = false">Bcc</button></div>
      </header>
      ${editor(html, body)}
      <md-dialog-actions class="sg-mail-editor-attachments"><md-chips ng-model="editor.uploader.queue" readonly="true">
        <md-chips-wrap class="queue"></md-chips-wrap></md-chips><input id="fileInput" type="file" multiple></md-dialog-actions>
    </form></md-dialog>`);
  if (html) editorBodyOf().innerHTML = body;
}

export function editorBodyOf(): HTMLElement {
  const body = at<HTMLIFrameElement>("iframe.cke_wysiwyg_frame").contentDocument?.body;
  if (!body) throw new Error("the editor has no body");
  return body;
}

/** `href` is empty while the file is on its way. */
export function attach(name: string, href: string): HTMLElement {
  const chip = document.createElement("md-chip");
  const progress = document.createElement("span");
  progress.className = `sg-chip-progress${href ? " ng-hide" : ""}`;
  const link = document.createElement("a");
  link.target = "_new";
  if (href) link.setAttribute("href", href);
  link.textContent = name;
  const remove = document.createElement("button");
  remove.className = "md-icon-button md-chip-remove";
  remove.textContent = "close";
  chip.append(progress, link, remove);
  at(".queue").append(chip);
  return chip;
}

export function type(field: "to" | "cc" | "bcc", text: string): void {
  at<HTMLInputElement>(`md-chips[ng-model$=".${field}"] input`).value = text;
}

/** What SOGo's own script does with a field of recipients, in our own words. */
export function actLikeSogo(): void {
  for (const line of document.querySelectorAll('md-chips[ng-model*="editable"]')) {
    const input = at<HTMLInputElement>("input", line);
    input.addEventListener("blur", () => {
      if (input.value)
        input.closest(".md-chip-input-container")?.insertAdjacentHTML("beforebegin", chipHtml(input.value));
      input.value = "";
    });
    line.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.matches(".md-chip-remove")) target.closest("md-chip")?.remove();
    });
  }
  for (const [index, button] of [...document.querySelectorAll('button[ng-click*="hide"]')].entries())
    button.addEventListener("click", () =>
      document.querySelectorAll(".pseudo-input-container")[index + 1]?.classList.remove("ng-hide")
    );
}
