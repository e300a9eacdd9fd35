import { at, halves, postJson, type Shape } from "../compose-page.ts";

const row = (label: string, field: string): string => `
  <div class="q7"><span class="z1">${label}</span>
    <div class="q8"><ul class="q9"><li data-sim-cell><input type="text" autocomplete="off" data-sim="${field}"></li></ul></div></div>`;

/** A pop-up of knockout: links for buttons, a paper plane, one row a field with its label beside it; also sends by MailSend. */
export const snappymail: Shape = {
  html: () => `
    <div class="q1"><div class="q2">
      <header><a class="q3" data-bind="command: sendCommand" tabindex="0" data-sim="send"><i class="icon-paper-plane"></i><span>Verstuur</span></a>
        <a class="q3" data-bind="command: saveCommand" data-sim="save"><i class="icon-save"></i><span>Concept</span></a>
        <a class="q3" data-bind="command: closeCommand"><i class="icon-cross"></i></a></header>
      <div class="q4"><div class="q7"><span class="z1">Van</span><span>onno@kantoor-onno.example</span></div>
        ${row("Aan", "to")}${row("Cc", "cc")}${row("Bcc", "bcc")}
        <div class="q7"><span class="z1">Onderwerp</span><input name="subject" type="text" data-sim="subject"></div></div>
      <ul class="q5" data-sim="files"></ul>
      <div class="q6" contenteditable="true" data-sim="body" style="min-height: 80px"></div>
    </div></div>`,
  chip(recipient) {
    const { name, address } = halves(recipient);
    return `<li class="q0" title="${address}"><span>${name || address}</span><a class="r1" data-sim-out>×</a></li>`;
  },
  file: (name) =>
    `<li class="q0"><span class="q1">${name}</span><span class="q2">12 KB</span><a class="r1" title="Verwijder">×</a></li>`,
  start(compose) {
    const request = (Action: string) => () => postJson("/snappy/?/Json/&q[]=/0/", { Action, ...compose.written() });
    const send = () => void request("SendMessage")().then(({ ok }) => ok && compose.close());
    compose.on(at.send, send);
    compose.on(at.save, request("SaveMessage"));
    compose.onSendKeys(compose.doc, send);
  }
};
