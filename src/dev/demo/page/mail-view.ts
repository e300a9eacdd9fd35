import type { MailWire, StoredDraft } from "../wire.ts";
import { button, element } from "./element.ts";
import { showPerson, showTime } from "./folder-view.ts";
import { safeNodes, textOf } from "./safe-html.ts";
import { server } from "./server-calls.ts";
import { texts } from "./texts.ts";

/** One mail, to read, answer or pass on. */
export function mailView(mail: MailWire, onReply: () => void, onForward: () => void): HTMLElement {
  const files = mail.attachments.map(({ id, name }) =>
    element("li", {}, element("a", { href: `/api/attachments/${id}`, download: name }, name))
  );
  const text = mail.format === "html" ? safeNodes(mail.body) : [element("pre", {}, mail.body)];
  return element(
    "article",
    { class: "mail", "data-mail-id": mail.id },
    element("h2", {}, mail.subject || texts.noSubjectShown),
    element(
      "p",
      { class: "meta" },
      `${showPerson(mail.from)} – ${mail.to.map(showPerson).join(", ")}, ${showTime(mail.time)}`
    ),
    element("div", { class: "text" }, ...text),
    files.length > 0 ? element("ul", { class: "attachments", "aria-label": texts.attachments }, ...files) : null,
    element(
      "p",
      { class: "buttons" },
      button("reply", texts.reply, onReply),
      button("forward", texts.forward, onForward)
    )
  );
}

/** An answer to a mail, with its text quoted. */
export function replyTo(mail: MailWire): Partial<StoredDraft> {
  return {
    to: [mail.from],
    subject: withPrefix("Re: ", mail.subject),
    format: "html",
    body: quoted(mail, texts.wrote)
  };
}

/** A draft made by the server that passes a mail on with its attachments. */
export function forwardOf(mail: MailWire): Promise<StoredDraft> {
  const body = quoted(mail, texts.forwarded);
  return server.forward(mail.id, { composeId: "", subject: withPrefix("Fwd: ", mail.subject), body });
}

function withPrefix(prefix: string, subject: string): string {
  return subject.startsWith(prefix) ? subject : prefix + subject;
}

function quoted(mail: MailWire, introduction: string): string {
  const text = mail.format === "html" ? textOf(mail.body) : mail.body;
  const lines = text.split("\n").map((one) => element("p", {}, one || element("br")));
  const quote = element("blockquote", {}, ...lines);
  const head = element("p", {}, `${showTime(mail.time)}, ${showPerson(mail.from)} ${introduction}`);
  return element("div", {}, element("p", {}, element("br")), head, quote).getHTML();
}
