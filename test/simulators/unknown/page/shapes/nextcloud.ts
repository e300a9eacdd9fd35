import { type ComposePage, halves, postJson, type Shape } from "../compose-page.ts";

const row = (label: string, field: string): string => `
  <div class="v1"><label for="${field}">${label}</label>
    <div class="v2" role="combobox" aria-expanded="false"><div class="v3">
      <span data-sim-cell><input type="search" id="${field}" autocomplete="off" data-sim="${field}"></span></div></div></div>`;

/** How long a mail may still be called back. */
const undoMs = 400;

/** Chips with a button to take one out, a submit button; the composer closes at once, and the mail is put in a queue first. */
export const nextcloud: Shape = {
  html: () => `
    <div class="v0" role="dialog"><form class="v9">
      ${row("Aan", "to")}${row("Cc", "cc")}${row("Bcc", "bcc")}
      <div class="v1"><label for="subject">Onderwerp</label><input id="subject" data-sim="subject"></div>
      <div class="v4" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Schrijf bericht" data-sim="body" style="min-height: 80px"></div>
      <ul class="v5" data-sim="files"></ul>
      <button type="button" aria-label="Acties" aria-haspopup="menu">…</button>
      <button type="submit" data-sim="send"><span>Versturen</span></button></form></div>`,
  chip(recipient) {
    const { address } = halves(recipient);
    return `<span class="v6"><span title="${address}">${address}</span><button type="button" aria-label="Deselecteer ${address}" data-sim-out>×</button></span>`;
  },
  file: (name) =>
    `<li class="v7"><span>${name}</span><span>8 KB</span><button type="button" aria-label="Bijlage verwijderen">×</button></li>`,
  start(compose) {
    const draft = () => ({ ...compose.written(), aliasId: null, isHtml: true, sendAt: null });
    // Saved while it is written, first as a new draft and then under its number.
    let isSaved = false;
    compose.root.addEventListener("input", () => {
      void postJson(isSaved ? "/apps/mail/api/drafts/7" : "/apps/mail/api/drafts", draft(), isSaved ? "PUT" : "POST");
      isSaved = true;
    });
    compose.find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      enqueue(compose);
    });
  }
};

function enqueue(compose: ComposePage): void {
  const { draftId } = compose;
  const body = { ...compose.written(), sendAt: Math.floor(Date.now() / 1000) };
  compose.close();
  void postJson(`/apps/mail/api/outbox/from-draft/${draftId}`, body).then(({ ok }) => {
    if (ok) setTimeout(() => void postJson(`/apps/mail/api/outbox/${draftId}`, {}), undoMs);
  });
}
