import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/core/documents/limits.ts";
import { dossierPdf, encryptedPdf } from "../../src/dev/fixtures/dossier-pdf.ts";
import { brokenPdf, hangingPdf, scannedPdf } from "../../src/dev/fixtures/odd-pdfs.ts";
import { zipArchive } from "../generators/documents/zip-archive.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const heic = new Uint8Array(Buffer.from("\0\0\0\x18ftypheic", "latin1"));
const one = { person: "Sjoerd Dijkstra", bsn: "319072356", type: "jaaropgaaf", year: 2025, pages: 2 } as const;

beforeAll(async () => {
  tool = await makeTool();
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(tool.folder, name), bytes);
  put("dossier.pdf", await dossierPdf(one));
  put("versleuteld.pdf", await encryptedPdf(one));
  put("kapot.pdf", await brokenPdf("truncated", one));
  put("scan.pdf", await scannedPdf(2, [1]));
  put("foto.heic", heic);
  const inner = await zipArchive([{ name: "foto \u001b[31m.heic", content: heic }]);
  put(
    "stukken.zip",
    await zipArchive([
      { name: "brief.txt", content: "Beste Jan" },
      { name: "oud.zip", content: inner }
    ])
  );
  put("hangt.pdf", hangingPdf());
  put("reus.pdf", await dossierPdf(one));
  truncateSync(join(tool.folder, "reus.pdf"), limits.bytes + 1);
}, 60_000);
afterAll(() => tool.remove());

describe("text", { timeout: 30_000 }, () => {
  it("prints the text and nothing else", async () => {
    const { code, out, err } = await tool.run(["text", "dossier.pdf"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Burgerservicenummer (BSN)\t319072356");
  });

  it.each([
    ["scan.pdf", 3, "page 2"],
    ["versleuteld.pdf", 4, "password"],
    ["kapot.pdf", 5, "damaged"],
    ["foto.heic", 6, "save it as JPEG"],
    ["reus.pdf", 7, "larger"]
  ])("says of %s by exit code %d and in words why", async (file, code, word) => {
    const run = await tool.run(["text", file]);
    expect(run.code).toBe(code);
    expect(run.err).toContain(word);
    expect(run.err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("names each file inside that was not read", async () => {
    const { code, out, err } = await tool.run(["text", "stukken.zip"]);
    expect(code).toBe(3);
    expect(out).toContain("Beste Jan");
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringContaining("stukken.zip: partly read"),
      expect.stringMatching(/^stukken\.zip > oud\.zip > foto \ufffd\[31m\.heic: not read: .*save it as JPEG$/)
    ]);
  });

  it("names them in the line of each file too", async () => {
    const { lines } = await tool.run(["text", "stukken.zip", "--out", "uit/inhoud"]);
    const unread = [
      { inside: ["oud.zip", expect.stringContaining(".heic")], status: "unsupported", reason: "heic-picture" }
    ];
    expect(lines).toMatchObject([{ path: "stukken.zip", status: "partly-read", unread }]);
  });

  it("gives up after the time limit", async () => {
    expect(await tool.run(["text", "--timeout", "1", "hangt.pdf"])).toMatchObject({ code: 8, out: "" });
  });

  it("writes each text to its own file and keeps the order", async () => {
    const files = ["dossier.pdf", "kapot.pdf", "scan.pdf", "dossier.pdf"];
    const { code, lines } = await tool.run(["text", ...files, "--out", "uit/teksten"]);
    expect(code).toBe(0);
    expect(lines.map(({ path, status, out }) => [path, status, out])).toEqual([
      ["dossier.pdf", "read", join("uit/teksten", "1-dossier.pdf.txt")],
      ["kapot.pdf", "corrupt", join("uit/teksten", "2-kapot.pdf.txt")],
      ["scan.pdf", "partly-read", join("uit/teksten", "3-scan.pdf.txt")],
      ["dossier.pdf", "read", join("uit/teksten", "4-dossier.pdf.txt")]
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(["path", "status", "characters", "ms", "out"]);
    const text = readFileSync(join(tool.folder, "uit/teksten/1-dossier.pdf.txt"), "utf8");
    expect(text).toHaveLength(Number(lines[0]?.characters));
    expect(readdirSync(join(tool.folder, "uit/teksten"))).toHaveLength(4);
  });

  it("wants --out for more than one file", async () => {
    const { code, err } = await tool.run(["text", "dossier.pdf", "scan.pdf"]);
    expect(code).toBe(2);
    expect(err).toContain("--out");
  });

  it("refuses before any work when a file is missing", async () => {
    const { code } = await tool.run(["text", "dossier.pdf", "nergens.pdf", "--out", "niets"]);
    expect(code).toBe(2);
    expect(existsSync(join(tool.folder, "niets"))).toBe(false);
  });
});
