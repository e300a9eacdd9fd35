import { at, type ComposePage, halves, nodes, type Shape } from "../compose-page.ts";

const row = (label: string, field: string): string => `
  <tr><td class="w2"><div id="zv__COMPOSE-1_${field}_picker">${label}:</div></td>
    <td class="w3"><div class="w4"><span data-sim-cell><input autocomplete="off" id="zv__COMPOSE-1_${field}_control" data-sim="${field}"></span></div></td></tr>`;

/** Tables and spans, roles on them, an editor in a frame, a menu drawn outside; sends SOAP as JSON by XHR. */
export const zimbra: Shape = {
  html: () => `
    <div class="w0" id="ztb__COMPOSE-1">
      <div class="w1"><div role="button" tabindex="0" id="zb__COMPOSE-1__SEND" data-sim="send">Verzenden</div>
        <div role="button" tabindex="0" id="zb__COMPOSE-1__SEND_MENU_dropdown" aria-haspopup="true" data-sim="menu">▾</div>
        <div role="button" tabindex="0" id="zb__COMPOSE-1__SAVE_DRAFT" data-sim="save">Concept opslaan</div></div>
      <table><tbody>${row("Aan", "to")}${row("Cc", "cc")}${row("Bcc", "bcc")}
        <tr><td>Onderwerp:</td><td><input id="zv__COMPOSE-1_subject_control" data-sim="subject"></td></tr></tbody></table>
      <div class="w5" data-sim="files"></div>
      <iframe class="w6" id="ZmHtmlEditor1_body_ifr" data-sim="body" style="width: 400px; height: 120px"></iframe>
    </div>`,
  chip(recipient) {
    const { name, address } = halves(recipient);
    return `<span class="w7" role="option"><span>${name ? `${name} &lt;${address}&gt;` : address}</span><span role="button" aria-label="Verwijder" data-sim-out>x</span></span>`;
  },
  file: (name) =>
    `<span class="w8"><a href="/service/home/~/?auth=co&amp;id=1&amp;part=2&amp;disp=attachment">${name}</a> (3 KB) <a role="button">verwijder</a></span>`,
  start(compose) {
    const inner = compose.find<HTMLIFrameElement>(at.body).contentDocument;
    if (inner) inner.body.setAttribute("contenteditable", "true");
    compose.on(at.send, () => soap(compose, "SendMsgRequest", {}));
    compose.on(at.save, () => soap(compose, "SaveDraftRequest", {}));
    compose.on('[data-sim="menu"]', () => openMenu(compose));
  }
};

function openMenu(compose: ComposePage): void {
  const [menu] = nodes(
    '<div role="menu" style="position: fixed; left: 300px; top: 0"><div role="menuitem" tabindex="0" data-sim="later">Later verzenden</div></div>'
  );
  if (!menu) return;
  compose.doc.body.append(menu);
  menu.querySelector('[data-sim="later"]')?.addEventListener("click", () => {
    menu.remove();
    soap(compose, "SaveDraftRequest", { autoSendTime: "1893456000000" });
  });
}

function soap(compose: ComposePage, name: "SendMsgRequest" | "SaveDraftRequest", more: object): void {
  const { to, cc, bcc, subject, body } = compose.written();
  const e = [
    ...to.map((one) => ({ t: "t", a: halves(one).address })),
    ...cc.map((one) => ({ t: "c", a: halves(one).address })),
    ...bcc.map((one) => ({ t: "b", a: halves(one).address }))
  ];
  const m = { ...more, e, su: { _content: subject }, mp: [{ ct: "text/html", content: { _content: body } }] };
  const request = new XMLHttpRequest();
  request.open("POST", `/service/soap/${name}`);
  request.setRequestHeader("content-type", "application/soap+json");
  request.addEventListener("load", () => name === "SendMsgRequest" && request.status === 200 && compose.close());
  request.send(JSON.stringify({ Header: { context: {} }, Body: { [name]: { _jsns: "urn:zimbraMail", m } } }));
}
