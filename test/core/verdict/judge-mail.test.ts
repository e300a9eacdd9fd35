import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { ClientGroups } from "../../../src/core/recipients/dossiers/client-groups.ts";
import { hashSent, learnSent } from "../../../src/core/recipients/history/learn.ts";
import { OpenHistory } from "../../../src/core/recipients/history/open-history.ts";
import { openCandidates } from "../../../src/core/recipients/oddities/candidates.ts";
import { judgeMail, type MailRead } from "../../../src/core/verdict/judge-mail.ts";

const own = ["kantoor.nl"];
const keyOf = async (text: string): Promise<string> => `#${text}`;
const usual: readonly (readonly [times: number, addresses: readonly string[]])[] = [
  [20, ["a@een.nl", "b@twee.nl", "c@kantoor.nl"]],
  [20, ["d@drie.nl"]],
  [5, ["a@een.nl", "e@vier.nl"]]
];

async function office(before: typeof usual) {
  const history = new OpenHistory();
  for (const [times, addresses] of before) {
    const mail = await hashSent({ addresses, own, marks: [], kinds: [], persons: [], day: 990 }, keyOf);
    for (let time = 0; time < times; time++) history.apply(learnSent(history, mail));
  }
  const directory = openDirectory({ own, known: [], colleagues: [], clients: [] });
  const rest = { candidates: openCandidates([]), groups: new ClientGroups([]), packs: compilePacks([]) };
  return { directory, history, keyOf, colleagues: [], day: 1000, ...rest };
}

const mail = { from: "ik@kantoor.nl", cc: "", bcc: "", replyTo: "", opened: "", subject: "", text: "", parts: [] };

const asked = { notUnderstood: ["recipients"] } as const;

async function order(to: string, before = usual, more: Partial<MailRead> = asked) {
  const read = { ...mail, to, notUnderstood: [], ...more };
  const { assessment } = await judgeMail(read, await office(before));
  return assessment.recipients.map(({ address }) => address.charAt(0)).join("");
}

describe("the recipients of a mail that is asked about", () => {
  test("who fits in least comes first, behind whoever could not be read", async () => {
    expect(await order("a@een.nl, b@twee.nl, c@kantoor.nl, d@drie.nl, ?")).toMatch(/^\?d/);
    expect(await order("a@een.nl, e@vier.nl, b@twee.nl, c@kantoor.nl")).toMatch(/^e/);
  });

  test("whom the mail answers or greets is meant", async () => {
    const to = "Kees Vos <x@vijf.nl>, Piet Mos <y@zes.nl>";
    const answer = { ...asked, subject: "RE: cijfers", opened: "x@vijf.nl" };
    expect(await order(to, usual, answer)).toBe("yx");
    expect(await order(to, usual, { ...answer, opened: "y@zes.nl" })).toBe("xy");
    expect(await order(to, usual, { ...asked, text: "Hoi Kees,\n" })).toBe("yx");
    expect(await order(to, usual, { ...asked, text: "Hoi Piet,\n" })).toBe("xy");
  });

  test("stay as they are where nothing is asked, history knows too little, or they are too many", async () => {
    expect(await order("a@een.nl, b@twee.nl, d@drie.nl", usual, {})).toBe("abd");
    expect(await order("a@een.nl, b@twee.nl, d@drie.nl", usual.slice(0, 1))).toBe("abd");
    const many = Array.from({ length: 40 }, (_, at) => `x${at}@een.nl`).join(", ");
    expect((await order(`a@een.nl, b@twee.nl, d@drie.nl, ${many}`)).slice(0, 3)).toBe("abd");
  });
});
