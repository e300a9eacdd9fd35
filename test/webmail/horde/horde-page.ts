import { at, showPage } from "../dom.ts";

interface Written {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly html?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const identities = `<select id="identity" name="identity">
  <option value="0" selected>Anna &lt;anna@kantoor.example&gt; (Standaard)</option>
  <option value="1">Anders &lt;a@ander.example&gt; (Anders)</option></select>`;

/** The dynamic page of Horde IMP 6.2, after `webmail.md` 3.3 and what a real one shows: what the adapter looks at. */
export function showHorde({ to = "", cc = "", bcc = "", subject = "", body = "", html = false }: Written = {}): void {
  const address = (name: string, value: string): string =>
    `<tr><td>${name}</td><td><textarea id="${name}" name="${name}" rows="1">${escaped(value)}</textarea></td></tr>`;
  showPage(`
    <div id="composeContainer"><form id="compose" name="compose" action="/services/ajax.php/imp/addAttachment" method="post">
      <input id="html" name="html" type="hidden" value="${html ? 1 : 0}">
      <input name="composeCache" type="hidden" value="O20l"><input name="user" type="hidden" value="anna">
      <a id="send_button">Verzenden</a><a id="draft_button">Opslaan</a>
      <table><tbody><tr><td>${identities}</td></tr>${address("to", to)}${address("cc", cc)}${address("bcc", bcc)}</tbody></table>
      <input id="subject" name="subject" value="${escaped(subject)}">
      <span id="upload_wait" style="display:none"></span><input id="upload" name="file_upload[]" type="file" multiple>
      <ul id="attach_list"></ul>
      <div id="composeMessageParent"><textarea name="message" id="composeMessage">${escaped(body)}</textarea>
        ${html ? "<iframe></iframe>" : ""}</div></form></div>
    <form id="redirect" name="redirect" style="display:none"><input name="composeCache" type="hidden" value="Rdr1">
      <a id="send_button_redirect">Doorsturen</a><textarea id="redirect_to" name="redirect_to"></textarea></form>`);
  if (html) editorBodyOf().innerHTML = body;
}

/** As the dynamic page does for sending on what came in. */
export function showRedirect(to: string): void {
  showHorde();
  at("#composeContainer").style.display = "none";
  at("#redirect").style.display = "";
  at<HTMLTextAreaElement>("#redirect_to").value = to;
}

/** The basic page: a form with buttons that submit it. */
export function showBasic({ to = "", subject = "", body = "" }: Written = {}): void {
  showPage(`<form id="compose" name="compose" method="post" action="/imp/basic.php?page=compose&amp;u=1">
    <input id="actionID" name="actionID" type="hidden"><input name="composeCache" type="hidden" value="U2a7">
    <input id="rtemode" name="rtemode" type="hidden" value="0"><input name="user" type="hidden" value="anna">
    <input type="submit" name="btn_send_message" accesskey="S" value="Verzenden"><input type="submit" name="btn_save_draft">
    <table><tbody><tr><td><input type="hidden" name="identity" value="0"> anna@kantoor.example (Standaard)</td></tr></tbody></table>
    <input id="to" name="to" value="${escaped(to)}"><input id="cc" name="cc"><input id="bcc" name="bcc">
    <input id="subject" name="subject" value="${escaped(subject)}"><textarea name="message">${escaped(body)}</textarea>
    <input id="upload_1" name="upload_1" type="file">
    <table class="attachList"></table></form>`);
}

export function editorBodyOf(): HTMLElement {
  const body = at<HTMLIFrameElement>("#composeMessageParent iframe").contentDocument?.body;
  if (!body) throw new Error("the editor has no body");
  return body;
}

export function attach(name: string): HTMLElement {
  const item = document.createElement("li");
  const label = document.createElement("span");
  label.className = "attachName";
  label.textContent = name;
  item.append(document.createElement("canvas"), label, "(1 KB)");
  at("#attach_list").append(item);
  return item;
}
