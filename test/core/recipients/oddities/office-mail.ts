import { hashSent, learnSent } from "../../../../src/core/recipients/history/learn.ts";
import { marksOf } from "../../../../src/core/recipients/history/marks.ts";
import { OpenHistory } from "../../../../src/core/recipients/history/open-history.ts";
import { type Candidate, openCandidates } from "../../../../src/core/recipients/oddities/candidates.ts";
import { readGreeting } from "../../../../src/core/recipients/oddities/greeting.ts";
import { oddRecipients } from "../../../../src/core/recipients/oddities/odd-recipients.ts";
import type { NamedRecipient } from "../../../../src/core/recipients/oddities/oddity-input.ts";
import { sliceHistory } from "../../../../src/core/recipients/oddities/slice-history.ts";
import type { Oddity } from "../../../../src/core/recipients/oddity.ts";

const own = ["kantoor.nl"];
const key = async (text: string) => `#${text}`;

export interface OfficeMail {
  /** `Name <address>`, or an address. */
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly text?: string;
  readonly subject?: string;
  readonly kinds?: readonly string[];
  readonly answered?: readonly string[] | null;
  readonly from?: string;
  readonly replyTo?: string;
}

/** `times` mails that went to the same people before, and so on. */
export type Before = readonly (readonly [times: number, mail: OfficeMail])[];

export async function oddities(
  mail: OfficeMail,
  before: Before = [],
  known: readonly string[] = []
): Promise<Oddity[]> {
  const history = await learn(before);
  const recipients = recipientsOf(mail);
  const greeting = readGreeting(mail.text ?? "");
  const candidates = openCandidates(known.map((text) => candidateOf(text)));
  const marks = marksOf(greeting?.names ?? [], mail.subject ?? "");
  const { from = "ik@kantoor.nl", replyTo = "", answered = null, kinds = [] } = mail;
  const slice = await sliceHistory(history, { recipients, own, marks, kinds, candidates, day: 1000 }, key);
  return oddRecipients({ recipients, from, replyTo, own, colleagues: [], answered, greeting, kinds, history: slice });
}

async function learn(before: Before): Promise<OpenHistory> {
  const history = new OpenHistory();
  for (const [times, mail] of before) {
    const addresses = recipientsOf(mail).map(({ address }) => address);
    const marks = marksOf(readGreeting(mail.text ?? "")?.names ?? [], mail.subject ?? "");
    const sent = { addresses, own, marks, kinds: mail.kinds ?? [], persons: [], day: 990 };
    for (let time = 0; time < times; time++) history.apply(learnSent(history, await hashSent(sent, key)));
  }
  return history;
}

function recipientsOf({ to, cc = [], bcc = [] }: OfficeMail): NamedRecipient[] {
  const named = (field: NamedRecipient["field"], texts: readonly string[]) =>
    texts.map((text): NamedRecipient => {
      const { address, name } = candidateOf(text);
      const isOwn = address.endsWith("@kantoor.nl");
      return { address, display: name, field, class: isOwn ? "internal" : "external", reasons: [] };
    });
  return [...named("to", to), ...named("cc", cc), ...named("bcc", bcc)];
}

function candidateOf(text: string): Candidate {
  const [, name = "", address = text] = /^(.*?) ?<(.*)>$/.exec(text) ?? [];
  return { address, name };
}
