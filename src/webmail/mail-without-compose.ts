import type { Draft } from "../core/mail/draft.ts";

/** Those who were invited earlier: their addresses are with the server, and in no request that changes the appointment. */
export const invitedEarlier = '"genodigden (attendees)"';

/** A mail of which a request says this much, and nothing else. */
export const mailOf = (webmail: string, said: Partial<Draft>): Draft => ({
  ...{ webmail, from: "", to: "", cc: "", bcc: "", subject: "" },
  ...{ body: { format: "plain", content: "" }, attachments: [], notUnderstood: [], ...said }
});

/** A mail that cannot be read. */
export const unreadMail = (webmail: string): Draft =>
  mailOf(webmail, { notUnderstood: ["recipients", "subject", "body"] });

/** Each text that there is on a line of its own. */
export const lines = (...texts: readonly unknown[]): string =>
  texts.filter((one) => typeof one === "string" && one !== "").join("\n");
