import type { Deliver } from "./delivery.ts";
import type { MailStore } from "./mail-store.ts";
import type { SentMail } from "./smtp-sink.ts";

/** Delivery without SMTP, for callers that only want the webmail: adds each mail to `outbox`, recipients as header texts. */
export function directDelivery(
  outbox: SentMail[],
  store: MailStore
): { deliver: Deliver; refuseNext: (count: number) => void } {
  let refusals = 0;
  const deliver: Deliver = async ({ from, to, cc, bcc, subject, format, body, attachments }) => {
    if (refusals > 0) {
      refusals -= 1;
      return false;
    }
    const files = store.attachments(attachments).map(({ name, size }) => ({ name, size }));
    const text = format === "plain" ? body : "";
    const html = format === "html" ? body : "";
    const time = new Date().toISOString();
    const seen = [...to, ...cc];
    outbox.push({ time, from, to: [...seen, ...bcc], seen, subject, text, html, attachments: files });
    return true;
  };
  const refuseNext = (count: number): void => {
    refusals = count;
  };
  return { deliver, refuseNext };
}
