import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailCorpus } from "../../../src/dev/bench/mail-corpus.ts";
import type { SentBox } from "../../../src/dev/bench/mail-corpus-box.ts";
import { readBoxes } from "../../../src/dev/bench/mail-corpus-files.ts";
import { officeCorpus } from "../../../src/dev/bench/mail-corpus-office.ts";
import { type CorpusShare, newShare, shareLine } from "../../../src/dev/bench/mail-corpus-share.ts";
import { newResult, tryBox } from "../../../src/dev/bench/mail-corpus-trial.ts";

describe("a made-up office", () => {
  it("is the same each time for the same seed", () => {
    expect(JSON.stringify(officeCorpus(3, 10))).toBe(JSON.stringify(officeCorpus(3, 10)));
    expect(JSON.stringify(officeCorpus(4, 10))).not.toBe(JSON.stringify(officeCorpus(3, 10)));
  });

  it("has its leaks ranked first and its own mail seldom doubted", async () => {
    const result = newResult();
    await tryBox(officeCorpus(11, 120), result);
    const { added, instead } = Object.fromEntries(result.leaks);
    expect((added?.first ?? 0) / (added?.ranked ?? 1)).toBeGreaterThan(0.75);
    expect((instead?.first ?? 0) / (instead?.ranked ?? 1)).toBeGreaterThan(0.75);
    expect((1000 * result.alarmed) / result.mails).toBeLessThan(15);
  });
});

async function boxesIn(folder: string, share: CorpusShare): Promise<SentBox[]> {
  const boxes: SentBox[] = [];
  for await (const box of readBoxes(folder, { share, say: () => {} })) boxes.push(box);
  return boxes;
}

describe("a folder of mail", () => {
  const folder = mkdtempSync(join(tmpdir(), "verzendwacht-mail-"));
  const message = (at: number, from: string) =>
    `Message-ID: <${at}@x.example>\nDate: ${new Date(Date.UTC(2025, 1, 3, 9, at)).toUTCString()}\nFrom: Jan <${from}>\n` +
    `To: "Smit, Anna" <anna@klant.example>, b@kantoor.example\nIn-Reply-To: <${at - 1}@x.example>\nSubject: RE: x\n\nHoi Anna,\n`;

  beforeAll(() => {
    const box = Array.from(
      { length: 120 },
      (_, at) => `From jan Mon Feb  3 10:00:00 2025\n${message(at, "jan@kantoor.example")}\n`
    );
    writeFileSync(join(folder, "sent"), box.join(""));
    writeFileSync(join(folder, "double.eml"), message(5, "jan@kantoor.example"));
    writeFileSync(join(folder, "other.eml"), message(900, "piet@klant.example"));
    writeFileSync(join(folder, "notes.pdf"), "%PDF-1.4");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives the boxes of those who sent enough, each mail once", async () => {
    const share = newShare();
    const boxes = await boxesIn(folder, share);
    expect(share).toMatchObject({ files: 4, notMail: 1, mails: 122, doubles: 1, ofFew: 1, used: 120 });
    expect(boxes.map(({ own, mails }) => [own, mails.length])).toEqual([[["kantoor.example"], 120]]);
    expect(boxes[0]?.mails[7]).toMatchObject({
      to: [{ address: "anna@klant.example", display: "Smit, Anna" }, { address: "b@kantoor.example" }],
      answered: ["jan@kantoor.example", "anna@klant.example", "b@kantoor.example"]
    });
  });
});

/** As the Enron corpus is published: `maildir/<person>/<folder>/<n>.`, a mail a file, copies with an id of their own. */
describe("a tree by person", () => {
  const root = mkdtempSync(join(tmpdir(), "verzendwacht-maildir-"));
  const crowd = Array.from({ length: 300 }, (_, at) => `person${at}.long-name@enron.com`);
  const write = (person: string, folder: string, name: string, text: string) => {
    mkdirSync(join(root, "maildir", person, folder), { recursive: true });
    writeFileSync(join(root, "maildir", person, folder, name), text);
  };
  const mail = (at: number, to: string, copy = "") =>
    `Message-ID: <${at}${copy}.JavaMail.evans@thyme>\r\nDate: ${new Date(Date.UTC(2001, 4, 1, 8, at)).toUTCString().replace("GMT", "-0700 (PDT)")}\r\n` +
    `From: phillip.allen@enron.com\r\nTo: ${to}\r\nSubject: Re: x\r\nX-From: Phillip K Allen\r\nX-To: "Somebody" <x@y.example>, crowd\r\n` +
    `X-Folder: \\Phillip_Allen\\Sent Mail\r\nX-FileName: pallen.nsf\r\n\r\nHi Tim,\r\n\r\nmail ${at}\r\n`;

  beforeAll(() => {
    for (let at = 1; at <= 110; at += 1) write("allen-p", "_sent_mail", `${at}.`, mail(at, "tim.belden@enron.com"));
    for (let at = 1; at <= 60; at += 1) write("allen-p", "sent", `${at}.`, mail(at, "tim.belden@enron.com", "b"));
    write("allen-p", "sent_items", "7.", mail(200, crowd.join(", \r\n\t")));
    write("allen-p", "sent_items", "8.", mail(201, "undisclosed-recipients:;"));
    write("allen-p", "inbox", "1.", mail(202, "phillip.allen@enron.com"));
    write("badeer-r", "sent", "1.", mail(203, "tim.belden@enron.com"));
    write("badeer-r", "all_documents", "1.", mail(204, "tim.belden@enron.com"));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("gives a box of what each person's folders of sent mail hold, copies once, and says what it could use", async () => {
    const share = newShare();
    const [box, ...others] = await boxesIn(root, share);
    expect([box?.own, box?.mails.length, others.length]).toEqual([["enron.com"], 111, 0]);
    expect(box?.mails.at(-1)?.to).toHaveLength(300);
    expect(box?.mails.map(({ text }) => text.match(/mail (\d+)/)?.[1]).slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(share).toEqual({
      ...{ files: 173, notMail: 0, mails: 173, undated: 0, toNobody: 1, doubles: 60, ofFew: 1, used: 111 }
    });
    expect(shareLine(share)).toContain("173 mails: 111 used (64.2 %), 60 there before");
  });

  it("is judged from end to end", async () => {
    const rows = await mailCorpus.run({ runs: 1, mail: root, say: () => {}, extension: () => "" });
    const values = Object.fromEntries(rows.map(({ what, median }) => [what, median]));
    expect(values["mails judged"]).toBeGreaterThan(50);
    expect(values["people whose mail could be judged"]).toBe(1);
    expect(values).toHaveProperty(["alarms per 1,000 ordinary mails"]);
  });
});
