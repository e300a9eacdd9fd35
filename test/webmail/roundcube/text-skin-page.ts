import { at, showPage } from "../dom.ts";

export type TextSkin = "larry" | "classic";

/** Buttons as each skin has them; classic calls what may not be pressed yet, and what is pressed, otherwise. */
const SENDS: Readonly<Record<TextSkin, string>> = {
  larry: `<a class="button send" role="button" href="#">Verzenden</a>`,
  classic: `<a class="button send" role="button" href="#"> </a>`
};

const SECOND_BUTTON = `<input type="button" class="button mainaction" value="Verstuur bericht"
  onclick="return rcmail.command('send','',this,event)">`;

const row = (name: string, value: string): string => `
  <tr id="compose-${name}"><td><label for="_${name}">${name}</label></td>
    <td class="editfield"><textarea name="_${name}" id="_${name}">${value}</textarea></td></tr>`;

const form = (inner: string): string => `
  <form name="form" method="post"><input type="hidden" name="_id" value="compose-8">
    <select name="_from" id="_from"><option selected>Onno &lt;onno@kantoor.example&gt;</option></select>${inner}</form>`;

/** A compose in one of the skins without a widget for recipients, after what 1.6.5 shows (2026-11-22), in our own words. */
export function showTextSkin(skin: TextSkin, { to = "", cc = "", bcc = "", html = false } = {}): void {
  const body = skin === "larry" ? "composebody" : "compose-body";
  const list = skin === "larry" ? 'id="attachment-list" class="attachmentslist"' : 'id="attachmentslist"';
  const editor = html ? `<iframe id="${body}_ifr"></iframe>` : "";
  showPage(
    `<div id="messagetoolbar">${SENDS[skin]}</div>${form(`
    <input type="hidden" name="_is_html" value="${html ? 1 : 0}">
    <table>${row("to", to)}${row("cc", cc)}${row("bcc", bcc)}</table>
    <a href="#cc" id="cc-link">Cc</a><a href="#bcc" id="bcc-link">Bcc</a>
    <input name="_subject" id="compose-subject" value="Cijfers">
    <textarea name="_message" id="${body}">Zie bijlage</textarea>${editor}
    ${skin === "classic" ? SECOND_BUTTON : ""}
    <ul ${list}><li id="rcmfile1"><a href="#load" class="filename"><span class="attachment-name">a.pdf</span></a>
      <a href="#delete" class="delete"></a></li></ul>`)}`
  );
}

/** The dialog that bounces a mail, over the list of mails; null `to` while its own page loads. */
export function showBounce(to: string | null, mail = "_uid=12&amp;_mbox=INBOX"): void {
  showPage(`<table id="messagelist"></table><div role="dialog" class="ui-dialog ui-widget">
    <div class="popup iframe"><iframe src="/?_task=mail&amp;_framed=1&amp;${mail}&amp;_action=bounce"></iframe></div>
    <div class="ui-dialog-buttonset"><button type="button" class="mainaction bounce ui-button">Opnieuw verzenden</button>
    <button type="button" class="cancel ui-button">Annuleren</button></div></div>`);
  const inside = at<HTMLIFrameElement>("iframe").contentDocument;
  if (to === null || !inside) return;
  const page = new DOMParser().parseFromString(form(row("to", to) + row("cc", "") + row("bcc", "")), "text/html");
  inside.replaceChildren(page.documentElement);
}

export function insideBounce<E extends HTMLElement>(selector: string): E {
  const inside = at<HTMLIFrameElement>("iframe").contentDocument;
  return at<E>(selector, inside ?? document);
}
