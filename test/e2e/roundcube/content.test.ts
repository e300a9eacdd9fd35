import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

describeGuarded("text and files of a mail to the outside", (bench) => {
  const compose = async (wanted: Parameters<typeof write>[1], mode: "plain" | "html" = "plain"): Promise<void> => {
    await bench.mail.openCompose({ mode });
    await write(bench.mail, { to: [CLIENT], ...wanted });
  };

  it.each([
    ["the plain editor", "plain" as const, { body: `Het BSN is ${BSN}.` }],
    ["the HTML editor", "html" as const, { body: `Het BSN is ${BSN}.` }],
    ["the subject", "plain" as const, { subject: `BSN ${BSN}` }]
  ])("a BSN in %s is held, without showing it; sent anyway it leaves once", async (_, mode, wanted) => {
    await compose(wanted, mode);
    const text = await sendAndKeep(bench);
    expect(text).toContain("82");
    expect(text).not.toContain(BSN);
    await sendAnywayOnce(bench);
  });

  it("a BSN that the HTML editor splits over tags is held", async () => {
    await compose({}, "html");
    await bench.page.evaluate(() => {
      const body = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument?.body;
      if (body) body.innerHTML = "<p>BSN: <b>12345</b>6782</p>";
    });
    await sendAndKeep(bench);
    await sendAnywayOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.html).toMatch(/<(b|strong)>12345<\/\1>6782/);
  });

  it("a clean mail from the HTML editor leaves without a question", async () => {
    await compose({ files: [bench.files.letter] }, "html");
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
  });

  it("dropped dossiers are held", async () => {
    await compose({});
    await bench.mail.attach(bench.files.dossiers, { by: "drop" });
    expect(await sendAndKeep(bench)).toContain(DOSSIER_NAMES[0]);
    await sendAnywayOnce(bench);
  });

  it("a dossier of an input that stands in no document is read there: the webmail itself gives it to nobody", async () => {
    await compose({});
    const base64 = readFileSync(bench.files.dossiers[0]).toString("base64");
    await bench.page.evaluate(chooseInDetachedInput, { name: DOSSIER_NAMES[0], base64 });
    const text = await sendAndKeep(bench);
    expect(text).toContain(DOSSIER_NAMES[0]);
    expect(text).not.toContain("Wat is niet gelezen?");
  });

  it("a link to a file in the cloud is held as not read, with whom to ask; the link itself is not shown", async () => {
    await compose({}, "html");
    await bench.page.evaluate(() => {
      const body = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument?.body;
      if (body) body.innerHTML = '<p><a href="https://drive.google.com/file/d/1aBgeheim/view">het dossier</a></p>';
    });
    const text = await sendAndKeep(bench);
    expect(text).toContain("Google Drive");
    expect(text).toContain("Kijk bij de clouddienst wie de link mag openen");
    expect(text).not.toContain("geheim");
  });

  it("a dossier taken out before sending is not asked about", async () => {
    const { mail, page, files, sink } = bench;
    await compose({ files: [files.dossiers[0], files.letter] });
    await page.click("#attachment-list li:first-child a.delete");
    await mail.waitAttached(1);
    await mail.sendBy("click");
    await expectSentOnce(bench);
    expect((await sink.messages[0]?.parsed())?.attachments.map(({ name }) => name)).toEqual(["kerstgroet.pdf"]);
  });

  it.each([
    ["the letter first", "letterNamedAsDossier", "dossier"],
    ["the dossier first", "dossier", "letterNamedAsDossier"]
  ] as const)("of two files with one name the dossier is seen: %s", async (_, first, second) => {
    const { mail, page, files } = bench;
    const path = { letterNamedAsDossier: files.letterNamedAsDossier, dossier: files.dossiers[0] };
    await compose({ files: [path[first]] });
    await mail.attach([path[second]]);
    expect(await sendAndKeep(bench)).toContain("1 dossier");
    await page.click(`#attachment-list li:${first === "dossier" ? "first" : "last"}-child a.delete`);
    await mail.waitAttached(1);
    await mail.sendBy("click");
    await expectSentOnce(bench);
  });

  it("the same dossier chosen twice is held", async () => {
    await compose({ files: [bench.files.dossiers[0]] });
    await bench.mail.attach([bench.files.dossiers[0]]);
    await sendAndKeep(bench);
    await sendAnywayOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.attachments).toHaveLength(2);
  });

  describe("a file that cannot be read", () => {
    it.each([
      ["encrypted", "beveiligd.pdf", "Er is een wachtwoord nodig om het te openen."],
      ["scanned", "gescand.pdf", "Het is alleen een plaatje, zonder tekst."],
      ["broken", "kapot.pdf", "Het bestand is beschadigd."],
      ["film", "uitleg.mp4", "Verzendwacht kent dit soort bestand niet."],
      ["big", "groot.pdf", "Het bestand is te groot om na te kijken."]
    ] as const)("%s: held, with its name and the reason", async (file, name, reason) => {
      await compose({ files: [bench.files[file]] });
      const text = await sendAndKeep(bench);
      expect(text).toContain(name);
      expect(text).toContain(reason);
    });

    it("to a colleague they leave without a question", async () => {
      const { encrypted, scanned, broken, film } = bench.files;
      await bench.mail.openCompose();
      await write(bench.mail, { to: [COLLEAGUE], files: [encrypted, scanned, broken, film] });
      await bench.mail.sendBy("click");
      await expectSentOnce(bench);
    });
  });
});

/** As page code does that opens a chooser of its own; the line that shows the file is all that the page then has of it. */
function chooseInDetachedInput({ name, base64 }: { name: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, { type: "application/pdf" }));
  const input = document.createElement("input");
  input.type = "file";
  input.addEventListener("change", () => {
    const item = document.createElement("li");
    item.id = "rcmfile404";
    const label = document.createElement("span");
    label.className = "attachment-name";
    label.textContent = input.files?.[0]?.name ?? "";
    item.append(label);
    document.querySelector("#attachment-list")?.append(item);
  });
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
