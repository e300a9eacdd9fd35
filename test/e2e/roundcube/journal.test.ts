import { expect, it } from "vitest";
import type { JournalEntry } from "../../../src/core/journal/entry.ts";
import { fivePersons } from "../../../src/dev/fixtures/persons.ts";
import { readWholeStorage } from "../product/extension-storage.ts";
import type { Page } from "../rig/browser.ts";
import { choose, REASON, sendAndBeAsked, sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

const SUBJECT = "Onderwerp-dat-nergens-staat";
const BODY = "Tekst-die-nergens-staat";
/** Sent anyway: its files and addresses are the only ones that are kept. */
const LEFT_TO = "ontvanger@elders.example";

describeGuarded("the journal", (bench) => {
  const compose = async (to: string, files: readonly string[], subject = SUBJECT): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, { to: [to], subject, body: BODY, files });
  };

  it("has an entry for each hold with its outcome, none for what left clean, and no secret", async () => {
    const { mail, page, browser, files } = bench;
    await compose(CLIENT, files.dossiers);
    await sendAndKeep(bench);
    await compose(CLIENT, [files.dossiers[0]]);
    await sendAndBeAsked(bench);
    await choose(mail, "take-out-file");
    await choose(mail, "send");
    await expectSentOnce(bench);
    bench.sink.clear();
    await compose(LEFT_TO, [files.encrypted]);
    await sendAnywayOnce(bench);
    bench.sink.clear();
    await compose(COLLEAGUE, files.dossiers);
    await mail.sendBy("click");
    await expectSentOnce(bench);
    bench.sink.clear();
    await compose(CLIENT, [], `${SUBJECT} BSN 123456782`);
    await sendAndKeep(bench);

    const journal = await browser.extensionPage("tabs/journal.html");
    await journal.waitFor("tr.entry");
    const entries = await stored(journal);
    expect(entries.map(({ happened }) => happened)).toEqual(["stopped", "changed", "sent-anyway", "stopped"]);
    expect(entries.map(({ reasons }) => reasons[0])).toEqual([
      "dossiers-leave-office",
      "dossiers-leave-office",
      "unread-attachments",
      "bsn-leaves-office"
    ]);
    expect(entries[0]?.parts.filter(({ part }) => part === "attachment")).toMatchObject([
      { findings: expect.arrayContaining([expect.objectContaining({ kind: "bsn", distinct: 1 })]) },
      { findings: expect.arrayContaining([expect.objectContaining({ kind: "bsn", distinct: 1 })]) }
    ]);
    expect(entries[0]?.recipients).toMatchObject([{ domain: "jansen-bouw.example", class: "external" }]);
    expect(entries[2]).toMatchObject({ reason: REASON, recipients: [{ address: LEFT_TO }] });
    expect(entries[2]?.parts.map(({ name }) => name)).toContain("beveiligd.pdf");

    const text = await journal.text();
    expect(text.match(/Tegengehouden/g)?.length).toBeGreaterThanOrEqual(2);
    for (const words of ["Aangepast", "Toch verzonden", REASON, "4 van 4 regels"]) expect(text).toContain(words);
    await journal.click("button", { text: "Controleer de keten" });
    await journal.waitFor(() => document.body.textContent.includes("Keten klopt: 4 regels"));

    const kept = JSON.stringify(entries) + (await journal.evaluate(readWholeStorage)) + text;
    for (const secret of secrets()) expect(kept, secret).not.toContain(secret);
    await journal.close();
    await page.bringToFront();
  });
});

/** What must not be anywhere: BSNs, subject, text, and of mails that stayed the full address and the file names. */
function secrets(): string[] {
  return [...fivePersons.map(({ bsn }) => bsn), SUBJECT, BODY, CLIENT, COLLEAGUE, ...DOSSIER_NAMES];
}

function stored(journal: Page): Promise<JournalEntry[]> {
  return journal.evaluate(
    () =>
      new Promise<JournalEntry[]>((resolve, reject) => {
        const opening = indexedDB.open("journal");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("entries").objectStore("entries").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as JournalEntry[]);
          };
        };
      })
  );
}
