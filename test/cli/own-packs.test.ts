import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTool, type Tool } from "./tool.ts";

const title = { nl: "Kantoor", en: "Office" };
const source = { name: title, date: "2026-11-22" };
const entries = [{ name: "Boomkamp", domains: ["boomkampnotariaat.example"] }];
const pack = {
  schema: 1,
  id: "kantoor",
  version: 1,
  title,
  known: [{ rule: "kantoor.notaris", title, kind: "notary", source, entries }],
  patterns: [{ rule: "kantoor.nummer", title, pattern: "KD-[0-9]{6}", keywords: ["dossier"] }],
  allow: [{ rule: "nl.bsn", values: ["111222333"], reason: title }]
};
const tell = { nl: "Dossiernummers blijven hier.", en: "File numbers stay here." };
const rules = {
  ...{ schema: 1, id: "regels", version: 1, title },
  verdicts: [{ rule: "regels.stop", title, when: { written: ["pattern"] }, do: "block", tell }]
};
const mail = "From: a@kantoor.nl\nTo: b@elders.nl\nSubject: x\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\n";

let tool: Tool;
const put = (name: string, content: unknown) =>
  writeFileSync(join(tool.folder, name), typeof content === "string" ? content : JSON.stringify(content));

beforeAll(async () => {
  tool = await makeTool(false);
  put("kantoor.json", pack);
  put("regels.json", rules);
  put("brief.eml", `${mail}Ons dossier KD-123456, BSN 111222333.\n`);
}, 60_000);
afterAll(() => tool.remove());

describe("packs of the office's own", { timeout: 30_000 }, () => {
  it("say who is known, and what looks like it", async () => {
    const addresses = ["info@boomkampnotariaat.example", "info@boomkapmnotariaat.example"];
    const { lines } = await tool.run(["recipients", "--own", "kantoor.nl", "--pack", "kantoor.json", ...addresses]);
    expect(lines).toMatchObject([{ class: "known" }, { class: "look-alike", near: { known: entries[0]?.domains[0] } }]);
  });

  it("find, allow and weigh in a mail, several of them together", async () => {
    const { lines } = await tool.run(["mail", "brief.eml", "--pack", "kantoor.json", "--pack", "regels.json"]);
    expect(lines).toMatchObject([{ verdict: "block", reasons: [{ code: "office-rule", tell }, {}] }]);
    expect(JSON.stringify(lines)).toContain('"rule":"kantoor.nummer"');
    expect(JSON.stringify(lines)).not.toContain("nl.bsn");
    expect((await tool.run(["mail", "brief.eml"])).out).toContain("nl.bsn");
  });

  it("find in files and in what is attached", async () => {
    put("brief.txt", "Ons dossier KD-123456");
    expect((await tool.run(["scan", "brief.txt", "--pack", "kantoor.json"])).out).toContain("kantoor.nummer");
    const parts = ["--b\nContent-Type: text/plain\n\nx", "--b\nContent-Type: text/plain; name=a.txt"];
    const attached = 'Content-Disposition: attachment; filename="a.txt"\n\nOns dossier KD-123456\n--b--\n';
    const head = `${mail.trimEnd()}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n`;
    put("bijlage.eml", `${head}${parts.join("\n")}\n${attached}`);
    const { lines } = await tool.run(["mail", "bijlage.eml", "--pack", "kantoor.json"]);
    expect(lines).toMatchObject([{ parts: [{}, {}, { path: "a.txt", findings: [{ rule: "kantoor.nummer" }] }] }]);
  });

  it.each([
    ["is not in order", { ...pack, version: 0 }, "version: is too low. Use 1 or more."],
    ["has the name of one that is shipped", { ...pack, id: "nl-identifiers" }, "id: nl-identifiers is the name of"],
    ["is no JSON", "{", "the pack: this is not JSON."]
  ])("are refused, with the reason, where one %s", async (_, content, reason) => {
    put("fout.json", content);
    for (const command of [
      ["recipients", "a@b.nl"],
      ["mail", "brief.eml"],
      ["scan", "brief.txt"]
    ]) {
      const { code, out, err } = await tool.run([...command, "--pack", "kantoor.json", "--pack", "fout.json"]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(reason);
      expect(err).toContain("fout.json is not in order: 1 fault.");
    }
  });

  it("are refused where one is not there, or is not newer than one of its name", async () => {
    expect(await tool.run(["recipients", "--pack", "weg.json", "a@b.nl"])).toMatchObject({ code: 2, out: "" });
    const twice = await tool.run(["recipients", "--pack", "kantoor.json", "--pack", "kantoor.json", "a@b.nl"]);
    expect(twice.err).toContain("version: is not newer than version 1");
  });
});
