import { sealed } from "../../wire.ts";
import { at, type ComposePage, halves, nodes, postJson, type Shape } from "../compose-page.ts";

const row = (label: string, field: string): string => `
  <div class="s1"><label for="${field}-composer-1">${label}</label>
    <div class="s2"><span data-sim-cell><input id="${field}-composer-1" data-testid="composer:${field}" data-sim="${field}"></span></div></div>`;

/** Test ids, the editor in a frame that hears the keys itself; encrypts, and closes its composer before the mail leaves. */
export const proton: Shape = {
  html: () => `
    <div class="s0" data-testid="composer-1">
      ${row("Aan", "to")}${row("Cc", "cc")}${row("Bcc", "bcc")}
      <div class="s1"><input data-testid="composer:subject" placeholder="Onderwerp" data-sim="subject"></div>
      <iframe title="Email composer" data-sim="body" style="width: 400px; height: 120px"></iframe>
      <div class="s3" data-sim="files"></div>
      <button type="button" data-testid="composer:send-button" data-sim="send">Verzenden</button>
      <button type="button" data-testid="composer:send-actions" aria-haspopup="true" data-sim="menu">▾</button></div>`,
  chip(recipient) {
    const { name, address } = halves(recipient);
    return `<div class="s4" data-testid="composer-addresses-item-${address}" title="${address}"><span>${name || address}</span><button type="button" title="Verwijder" data-sim-out></button></div>`;
  },
  file: (name) =>
    `<div class="s5"><button type="button" title="${name}, 4 KB"><span>${name.slice(0, 6)}…</span> <span>4 KB</span></button></div>`,
  start(compose) {
    const frame = compose.find<HTMLIFrameElement>(at.body);
    const inner = frame.contentDocument;
    if (inner) {
      inner.body.append(...nodes('<div id="rooster-editor" contenteditable="true" style="min-height: 90px"></div>'));
      compose.onSendKeys(inner, () => send(compose, {}));
    }
    compose.onSendKeys(compose.root, () => send(compose, {}));
    compose.on(at.send, () => send(compose, {}));
    compose.on('[data-sim="menu"]', () => openMenu(compose));
    compose.root.addEventListener("input", () => void postJson("/api/mail/v4/messages", message(compose)));
  }
};

function message(compose: ComposePage): object {
  const { to, subject } = compose.written();
  return {
    Message: {
      ToList: to.map((one) => ({ Address: halves(one).address })),
      Subject: subject,
      Body: "-----BEGIN PGP MESSAGE-----"
    }
  };
}

function openMenu(compose: ComposePage): void {
  const [menu] = nodes(
    '<ul role="menu" style="position: fixed; left: 300px; top: 0"><li><button role="menuitem" data-sim="later">Verzending inplannen</button></li></ul>'
  );
  if (!menu) return;
  compose.doc.body.append(menu);
  menu.querySelector('[data-sim="later"]')?.addEventListener("click", () => {
    menu.remove();
    send(compose, { DeliveryTime: 1_893_456_000 });
  });
}

function send(compose: ComposePage, more: object): void {
  const Packages = [{ Body: sealed(JSON.stringify(compose.written())) }];
  compose.close();
  void postJson(`/api/mail/v4/messages/${compose.draftId}?Source=composer`, { ...more, ExpiresIn: 0, Packages });
}
