import { createHmac } from "node:crypto";
import { compilePacks } from "../../core/packs/compile.ts";
import { hashSent, learnSent } from "../../core/recipients/history/learn.ts";
import { OpenHistory } from "../../core/recipients/history/open-history.ts";
import { judgeMail } from "../../core/verdict/judge-mail.ts";
import type { LoadedOffice } from "./loaded-office.ts";
import { generatedAddresses, seededDraw } from "./recipients-office.ts";

const MAILS = 2_000;
const DAY = 20_000;
/** People of the office's mail. */
const PEOPLE = 600;

const keyOf = async (text: string): Promise<string> =>
  createHmac("sha256", "benchmark").update(text).digest().subarray(0, 16).toString("base64url");

/** Judges a mail to these recipients (header text), with a history of 2,000 mails to one to four people each. */
export async function mailJudged({
  directory,
  candidates,
  groups
}: LoadedOffice): Promise<(to: string) => Promise<unknown>> {
  const history = await learned(generatedAddresses(directory.office, PEOPLE, 13));
  const office = { directory, candidates, groups, colleagues: [], history, keyOf, day: DAY, packs: compilePacks([]) };
  const mail = { from: "onno@kantoor-onno.nl", cc: "", bcc: "", replyTo: "", opened: "", notUnderstood: [], parts: [] };
  return (to) => judgeMail({ ...mail, to, subject: "Vergadering", text: "Beste allen,\n\nTot morgen." }, office);
}

async function learned(people: readonly string[]): Promise<OpenHistory> {
  const history = new OpenHistory();
  const draw = seededDraw(11);
  for (let mail = 0; mail < MAILS; mail += 1) {
    const first = draw(people.length - 4);
    const addresses = people.slice(first, first + 1 + draw(4));
    const sent = { addresses, own: ["kantoor-onno.nl"], marks: [], kinds: [], persons: [], day: DAY - draw(300) };
    history.apply(learnSent(history, await hashSent(sent, keyOf)));
  }
  return history;
}
