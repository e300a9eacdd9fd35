import type { RoundcubePage } from "../rig/roundcube-page.ts";

/** Sender and domain of the office are `anna@kantoor.example`. */
export const CLIENT = "klant@jansen-bouw.example";
export const COLLEAGUE = "piet@kantoor.example";

/** The specimen number of the first dossier's person. */
export const BSN = "123456782";

export interface Wanted {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
  readonly files?: readonly string[];
}

/** Fills an open compose; what is not named stays as it is, but a new one gets a subject and a harmless text. */
export async function write(draft: RoundcubePage, wanted: Wanted): Promise<void> {
  if (wanted.to) await draft.setTo(wanted.to);
  if (wanted.cc) await draft.setCc(wanted.cc);
  if (wanted.bcc) await draft.setBcc(wanted.bcc);
  await draft.setSubject(wanted.subject ?? "De stukken");
  await draft.setBody(wanted.body ?? "Goedemiddag, hierbij.");
  if (wanted.files) await draft.attach(wanted.files);
}

export interface DraftState {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly string[];
}

/** Everything of the draft that its writer made, as the page holds it. */
export async function stateOf(draft: RoundcubePage): Promise<DraftState> {
  const written = await draft.page.evaluate(() => {
    const value = (selector: string): string => document.querySelector<HTMLTextAreaElement>(selector)?.value ?? "";
    const editor = document.querySelector<HTMLIFrameElement>("iframe[id$=_ifr]")?.contentDocument?.body.innerHTML;
    return { subject: value("[name=_subject]"), body: editor ?? value("textarea[name=_message]") };
  });
  const [to, cc, bcc] = [await draft.recipients("to"), await draft.recipients("cc"), await draft.recipients("bcc")];
  return { to, cc, bcc, ...written, attachments: await draft.attachmentNames() };
}
