import { at, showPage } from "../dom.ts";

interface Written {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly html?: boolean;
}

const recipientField = (name: string, addresses: string): string => `
  <div class="row">
    <textarea name="_${name}" id="_${name}">${addresses}</textarea>
    <ul class="recipient-input">
      ${addresses
        .split(", ")
        .filter(Boolean)
        .map((one) => chip(one))
        .join("")}
      <li class="input"><input type="text"></li>
    </ul>
  </div>`;

/** "Jan &lt;jan@x.example&gt;" or a bare address, as the skin shows it. */
function chip(recipient: string): string {
  const [, name, address] = /^(.*?)\s*(&lt;.*)$/.exec(recipient) ?? [];
  const email = name ? ` ${address},` : ",";
  return `<li class="recipient"><span class="name">${name || recipient}</span><span class="email">${email}</span><a class="button icon remove"></a></li>`;
}

/** A compose page after `webmail.md` 3.1: what the adapter looks at, in our own words. */
export function showRoundcube({
  to = "",
  cc = "",
  bcc = "",
  subject = "",
  body = "",
  html = false
}: Written = {}): void {
  showPage(`
    <ul id="attachment-list" class="attachmentslist"></ul>
    <form name="form" method="post" action="./?_task=mail&amp;_action=send">
      <input type="hidden" name="_id" value="compose-7"><input type="hidden" name="_is_html" value="${html ? 1 : 0}">
      <select name="_from" id="_from"><option>Piet &lt;piet@elders.example&gt;</option>
        <option selected>Onno &lt;onno@kantoor.example&gt;</option></select>
      ${recipientField("to", to)}${recipientField("cc", cc)}${recipientField("bcc", bcc)}
      <input name="_subject" id="compose-subject" value="${subject}">
      <textarea name="_message" id="composebody">${body}</textarea>
      ${html ? '<div class="tox-edit-area"><iframe id="composebody_ifr"></iframe></div>' : ""}
    </form>
    <div class="formbuttons"><button type="button" class="btn btn-primary send"><i>Verzenden</i></button></div>
    <div class="footer"><a class="send send-clone" href="#">Verzenden</a></div>`);
}

export function typePending(field: "to" | "cc" | "bcc", text: string): void {
  at<HTMLInputElement>(`textarea[name=_${field}] + ul li.input input`).value = text;
}

export function attach(id: string, name: string, state = ""): HTMLElement {
  const item = document.createElement("li");
  item.id = id;
  item.className = state;
  const link = document.createElement("a");
  link.className = state ? "uploading" : "filename";
  const label = document.createElement("span");
  label.className = "attachment-name";
  label.textContent = name;
  link.append(label);
  const remove = document.createElement("a");
  remove.className = "delete";
  remove.textContent = "Verwijder";
  item.append(link, remove);
  at("#attachment-list").append(item);
  return item;
}

export function editorBodyOf(): HTMLElement {
  const body = at<HTMLIFrameElement>("#composebody_ifr").contentDocument?.body;
  if (!body) throw new Error("the editor has no body");
  return body;
}
