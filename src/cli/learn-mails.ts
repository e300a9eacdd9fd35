import { parseAddressList, parseEntry } from "../core/mail/address.ts";
import { isWithinDomain } from "../core/mail/address-domain.ts";
import type { KeyOf } from "../core/recipients/history/history.ts";
import { hashSent, learnSent } from "../core/recipients/history/learn.ts";
import { marksOf } from "../core/recipients/history/marks.ts";
import type { OpenHistory } from "../core/recipients/history/open-history.ts";
import { readGreeting } from "../core/recipients/oddities/greeting.ts";
import type { SentOutline } from "./reading/jobs.ts";

/** Whose mails they are. */
export interface LearnFrom {
  /** Domains of the office; empty: each sender's own. */
  readonly own: readonly string[];
  readonly colleagues: readonly string[];
}

/** Learns those that somebody of the office sent, oldest first; what he received says nothing. Gives how many. */
export async function learnMails(
  history: OpenHistory,
  mails: readonly SentOutline[],
  office: LearnFrom,
  key: KeyOf
): Promise<number> {
  const sent = mails.filter((mail) => isFromOffice(mail, office)).sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  for (const mail of sent) history.apply(learnSent(history, await hashSent(sentMail(mail, office), key)));
  return sent.length;
}

function isFromOffice({ from }: SentOutline, { own, colleagues }: LearnFrom): boolean {
  const [sender] = parseEntry(from);
  if (!sender?.ok) return false;
  if (own.length === 0 || colleagues.includes(sender.address.toLowerCase())) return true;
  return own.some((domain) => isWithinDomain(sender.domain, domain));
}

function sentMail({ from, to, cc, bcc, subject, text, kinds, persons, day }: SentOutline, { own }: LearnFrom) {
  const addresses = [to, cc, bcc].flatMap(parseAddressList).flatMap((each) => (each.ok ? [each.address] : []));
  const sender = parseEntry(from).flatMap((each) => (each.ok ? [each.domain] : []));
  const marks = marksOf(readGreeting(text)?.names ?? [], subject);
  return { addresses, own: own.length > 0 ? own : sender, marks, kinds, persons, day: day ?? 0 };
}
