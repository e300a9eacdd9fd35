import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const put = (name: string, content: string) => writeFileSync(join(tool.folder, name), content);
const message = (to: string, at: number, text = "Hoi allen,\n") =>
  `Message-ID: <${at}@x.example>\nDate: Mon, 3 Feb 2025 10:00:00 +0100\nFrom: Ik <ik@kantoor.example>\n` +
  `To: ${to}\nSubject: stukken\n\n${text}`;
const team = "anna@kantoor.example, bas@kantoor.example";

beforeAll(async () => {
  tool = await makeTool();
  mkdirSync(join(tool.folder, "archief"));
  const sent = Array.from({ length: 40 }, (_, at) => `From ik Mon Feb  3 10:00:00 2025\n${message(team, at)}\n`);
  put("archief/sent.mbox", sent.join(""));
  put("archief/los.eml", message("karel@klant.example", 100));
  put("archief/ontvangen.eml", message(team, 101).replace("ik@kantoor", "iemand@elders"));
  put("fout.eml", message(`${team}, karel@klant.example`, 200));
  put("goed.eml", message(team, 201));
}, 60_000);
afterAll(() => tool.remove());

const own = ["--own", "kantoor.example"];
const odd = [
  { code: "new-among-usual", address: "karel@klant.example", usual: ["anna@kantoor.example", "bas@kantoor.example"] }
];

describe("history", { timeout: 60_000 }, () => {
  it("learns what the office sent, keeps hashes only, and mail is judged by it", async () => {
    const { code, err } = await tool.run(["history", "learn", "archief", ...own, "--out", "weten.json"]);
    expect([code, err.trim()]).toEqual([0, "Learned from 41 mails; the history now knows 41."]);
    const file = join(tool.folder, "weten.json");
    expect(readFileSync(file, "utf8")).not.toMatch(/anna|karel|klant|stukken/);
    expect(statSync(file).mode & 0o077).toBe(0);
    const { lines } = await tool.run(["mail", "fout.eml", "goed.eml", ...own, "--history", "weten.json"]);
    expect(lines.map(({ oddities }) => oddities)).toEqual([odd, []]);
  });

  it("adds to what it knows, prints it where no file is named, and takes a folder as it is", async () => {
    put("half.json", (await tool.run(["history", "learn", "goed.eml", ...own])).out);
    const { err } = await tool.run(["history", "learn", "archief", ...own, "--out", "half.json"]);
    expect(err).toContain("knows 42");
    const { lines } = await tool.run(["mail", "fout.eml", ...own, "--history", "archief"]);
    expect(lines[0]?.oddities).toEqual(odd);
  });

  it("knows clients and colleagues from the office file", async () => {
    const clients = [{ name: "Karel BV", domains: ["klant.example"], addresses: [] }];
    put("kantoor.json", JSON.stringify({ own: ["kantoor.example"], clients }));
    const { lines } = await tool.run(["mail", "fout.eml", "--office", "kantoor.json"]);
    expect(lines[0]).toMatchObject({
      recipients: [{ class: "internal" }, { class: "internal" }, { class: "client", client: "Karel BV" }],
      oddities: [{ code: "one-outsider", address: "karel@klant.example" }]
    });
  });

  it.each([
    ["another action", ["history", "forget", "archief"], "only be learned"],
    ["no path", ["history", "learn"], "No file"],
    ["a file that is no history", ["mail", "goed.eml", "--history", "goed.eml"], "not a history"],
    ["a file that is not there", ["mail", "goed.eml", "--history", "niets.json"], "niets.json"]
  ])("refuses %s", async (_, args, mention) => {
    const { code, out, err } = await tool.run(args);
    expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toContain(mention);
  });
});
