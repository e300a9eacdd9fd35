import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBoxes } from "../../../src/dev/bench/mail-corpus-files.ts";
import { officeCorpus } from "../../../src/dev/bench/mail-corpus-office.ts";
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

describe("a folder of mail", () => {
  const folder = mkdtempSync(join(tmpdir(), "verzendwacht-mail-"));
  const message = (at: number, from: string) =>
    `Message-ID: <${at}@x.example>\nDate: Mon, 3 Feb 2025 10:0${at % 10}:00 +0100\nFrom: Jan <${from}>\n` +
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
    const boxes = await readBoxes(folder, () => {});
    expect(boxes.map(({ own, mails }) => [own, mails.length])).toEqual([[["kantoor.example"], 120]]);
    expect(boxes[0]?.mails[7]).toMatchObject({
      to: [{ address: "anna@klant.example", display: "Smit, Anna" }, { address: "b@kantoor.example" }],
      answered: ["jan@kantoor.example", "anna@klant.example", "b@kantoor.example"]
    });
  });
});
