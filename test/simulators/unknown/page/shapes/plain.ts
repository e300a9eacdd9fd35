import type { Written } from "../../wire.ts";
import { at, type ComposePage, type Options, postJson, type Shape } from "../compose-page.ts";

const words: Readonly<Record<Options["lang"], readonly string[]>> = {
  nl: ["Aan", "Cc", "Bcc", "Onderwerp", "Versturen", "Opslaan als concept"],
  en: ["To", "Cc", "Bcc", "Subject", "Send", "Save draft"],
  ja: ["宛先", "Cc", "Bcc", "件名", "送信", "下書き保存"]
};

/** Tell nothing. */
const names: Readonly<Record<string, string>> = { to: "f_1", cc: "f_2", bcc: "f_3", subject: "f_4" };

const row = (label: string, field: string): string =>
  `<tr><td>${label}</td><td><input type="text" name="${names[field]}" data-sim="${field}"></td></tr>`;

/** A provider's own: nothing but labels tells what is what, and its requests do not say what they do. */
export const plain: Shape = {
  html({ lang, transport }) {
    const [to = "", cc = "", bcc = "", subject = "", send = "", save = ""] = words[lang];
    const submits = transport.startsWith("form") || transport === "request-submit";
    const type = transport === "form" || transport === "request-submit" ? "submit" : "button";
    const form = submits ? 'form method="post" action="/plain/go"' : "div";
    return `<${form}><table><tbody>${row(to, "to")}${row(cc, "cc")}${row(bcc, "bcc")}${row(subject, "subject")}</tbody></table>
      <textarea name="f_body" rows="6" cols="40" data-sim="body"></textarea><p data-sim="files"></p>
      <button type="${type}" data-sim="send">${send}</button>
      <button type="button" data-sim="save">${save}</button></${form.split(" ")[0]}>`;
  },
  chip: () => "",
  file: (name) =>
    `<span><a href="/plain/download?name=${encodeURIComponent(name)}">${name}</a> <button type="button">x</button></span>`,
  start(compose) {
    compose.on(at.save, () => void postJson("/plain/autosave", asPlain(compose.written())));
    if (compose.options.transport !== "form" && compose.options.transport !== "request-submit")
      compose.on(at.send, () => sendPlain(compose));
  }
};

const asPlain = ({ to, cc, bcc, subject, body }: Written): object => ({
  f1: to,
  f2: cc,
  f3: bcc,
  f4: subject,
  f5: body
});

/** What a script of the page does, too. */
export function sendPlain(compose: ComposePage): void {
  const mail = asPlain(compose.written());
  const form = compose.root as HTMLFormElement;
  switch (compose.options.transport) {
    case "fetch":
      void postJson("/plain/go", mail);
      break;
    case "request":
      void fetch(new Request("/plain/go", { method: "POST", body: JSON.stringify(mail) }));
      break;
    case "xhr": {
      const request = new XMLHttpRequest();
      request.open("POST", "/plain/go");
      request.send(JSON.stringify(mail));
      break;
    }
    case "two-step":
      void postJson("/plain/drafts/7", mail, "PUT").then(() => postJson("/plain/drafts/7/send", {}));
      break;
    case "form-submit":
      form.submit();
      break;
    default:
      form.requestSubmit();
  }
}
