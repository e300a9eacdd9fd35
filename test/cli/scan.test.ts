import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encryptedPdf } from "../../src/dev/fixtures/dossier-pdf.ts";
import { fiveDossiers } from "../../src/dev/fixtures/five-dossiers.ts";
import { letterPdf } from "../../src/dev/fixtures/letter-pdf.ts";
import { brokenPdf, hangingPdf, scannedPdf } from "../../src/dev/fixtures/odd-pdfs.ts";
import { fivePersons } from "../../src/dev/fixtures/persons.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const fixtures = new URL("../fixtures/", import.meta.url);
const one = { person: "Sjoerd Dijkstra", bsn: "319072356", type: "jaaropgaaf", year: 2025, pages: 2 } as const;

beforeAll(async () => {
  tool = await makeTool();
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(tool.folder, name), bytes);
  mkdirSync(join(tool.folder, "dossiers/oud"), { recursive: true });
  for (const { name, bytes } of await fiveDossiers(2)) put(`dossiers/${name}`, bytes);
  put("dossiers/oud/lijst.csv", "naam;bsn\nJansen;123456782\n");
  put("brief.pdf", await letterPdf());
  put("versleuteld.pdf", await encryptedPdf(one));
  put("kapot.pdf", await brokenPdf("truncated", one));
  put("scan.pdf", await scannedPdf(2));
  put("foto.heic", Buffer.from("\0\0\0\x18ftypheic", "latin1"));
  for (const name of ["archives/plain.7z", "archives/leden.csv.xz", "pictures/brief.webp"]) {
    copyFileSync(new URL(name, fixtures), join(tool.folder, basename(name)));
  }
  put("buiten.txt", "BSN 123456782");
  put("hangt.pdf", hangingPdf());
  symlinkSync(join(tool.folder, "buiten.txt"), join(tool.folder, "dossiers/oud/naar-buiten.txt"));
  symlinkSync(join(tool.folder, "dossiers"), join(tool.folder, "dossiers/oud/rondje"));
  symlinkSync("lijst.csv", join(tool.folder, "dossiers/oud/zelfde.csv"));
}, 60_000);
afterAll(() => tool.remove());

describe("scan", { timeout: 30_000 }, () => {
  it("finds the five BSNs of the five dossiers, one line a file in sorted order, and shows none of them", async () => {
    const { code, lines, out, err } = await tool.run(["scan", "dossiers"]);
    expect(code).toBe(0);
    const paths = lines.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(lines.filter(({ status }) => status === "read")).toHaveLength(7);
    const dossiers = lines.filter(({ type }) => type === "pdf");
    expect(dossiers).toHaveLength(5);
    for (const line of dossiers) {
      const findings = expect.arrayContaining([
        expect.objectContaining({ kind: "bsn", confidence: "high", distinct: 1 })
      ]);
      expect(line).toMatchObject({ findings });
    }
    const digits = (out + err).replace(/[\s.-]/g, "");
    for (const { bsn } of fivePersons) expect(digits).not.toContain(bsn);
  });

  it("prints the keys of its contract in their order", async () => {
    const { lines, out } = await tool.run(["scan", "buiten.txt"]);
    const keys = ["path", "type", "status", "characters", "ms", "findings", "dossier"];
    expect(Object.keys(lines[0] ?? {})).toEqual(keys);
    expect(out).toMatch(
      /"findings":\[{"rule":"[^"]+","kind":"bsn","confidence":"[^"]+","count":1,"distinct":1,"masked":\[/
    );
    expect(lines[0]?.dossier).toEqual({ score: expect.any(Number), types: expect.any(Array) });
  });

  it("says where what it found stands, and nothing where that is nowhere in particular", async () => {
    const { lines } = await tool.run(["scan", "dossiers/oud/lijst.csv", "buiten.txt"]);
    expect(lines[0]).toMatchObject({ findings: [{ kind: "bsn", where: [{ inside: [], cells: "B2" }] }] });
    expect(JSON.stringify(lines[1])).not.toContain("where");
  });

  it("shows the numbers themselves only with --reveal", async () => {
    const hidden = await tool.run(["scan", "buiten.txt"]);
    expect(hidden.out).not.toContain("123456782");
    const shown = await tool.run(["scan", "--reveal", "buiten.txt"]);
    expect(shown.lines[0]).toMatchObject({ findings: [{ kind: "bsn", values: ["123456782"] }] });
  });

  it("names what it could not read, in the order given; one bad file stops nothing", async () => {
    const files = ["versleuteld.pdf", "kapot.pdf", "foto.heic", "scan.pdf", "brief.pdf"];
    const { code, lines } = await tool.run(["scan", ...files]);
    expect(code).toBe(0);
    expect(lines.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ["versleuteld.pdf", "encrypted", "password-required"],
      ["kapot.pdf", "corrupt", "damaged"],
      ["foto.heic", "unsupported", "heic-picture"],
      ["scan.pdf", "partly-read", "no-text-in-document"],
      ["brief.pdf", "read", undefined]
    ]);
    expect(lines[4]).toMatchObject({ findings: [] });
  });

  it("reads pictures and packed files, and shows no number from the names in them", async () => {
    const { lines, out } = await tool.run(["scan", "plain.7z", "leden.csv.xz", "brief.webp"]);
    expect(lines.map(({ path, status }) => [path, status])).toEqual([
      ["plain.7z", "read"],
      ["leden.csv.xz", "read"],
      ["brief.webp", "read"]
    ]);
    for (const { findings } of lines) expect(findings).toMatchObject([{ kind: "bsn" }]);
    expect(out).toContain('"inside":["leden.csv"],"cells":"B2"');
    expect(out).not.toContain("111222333");
  });

  it("without the files that are shipped with it, names what it could not read and goes on", async () => {
    const bare = await makeTool(false);
    const files = ["plain.7z", "leden.csv.xz", "brief.webp", "buiten.txt"];
    for (const name of files) copyFileSync(join(tool.folder, name), join(bare.folder, name));
    const { code, lines } = await bare.run(["scan", ...files]);
    bare.remove();
    expect(code).toBe(0);
    expect(lines.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ["plain.7z", "unavailable", "analysis-host-gone"],
      ["leden.csv.xz", "unavailable", "analysis-host-gone"],
      ["brief.webp", "unavailable", "analysis-host-gone"],
      ["buiten.txt", "read", undefined]
    ]);
  });

  it("follows no link out of the folder, and says so", async () => {
    const { lines, err } = await tool.run(["scan", "dossiers/oud"]);
    expect(lines.map(({ path }) => path)).toEqual(["dossiers/oud/lijst.csv", "dossiers/oud/zelfde.csv"]);
    expect(err).toContain("naar-buiten.txt");
  });

  it("ends a file that takes too long and goes on with the next", async () => {
    const { code, lines } = await tool.run([
      "scan",
      "--timeout",
      "0.2",
      "hangt.pdf",
      "buiten.txt",
      "hangt.pdf",
      "buiten.txt"
    ]);
    expect(code).toBe(0);
    expect(lines.map(({ status }) => status)).toEqual(["timeout", "read", "timeout", "read"]);
  });

  it.each([
    ["a path that does not exist", ["scan", "brief.pdf", "nergens"], "nergens"],
    ["no path", ["scan"], "No file given"],
    ["an unknown option", ["scan", "--luid", "brief.pdf"], "--luid"],
    ["a time that is none", ["scan", "--timeout", "gauw", "brief.pdf"], "--timeout"],
    ["no command", [], "No command"],
    ["an unknown command", ["wis"], "wis"]
  ])("says on one line what is wrong with %s", async (_, args, mention) => {
    const { code, out, err } = await tool.run(args);
    expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toContain(mention);
    expect(err).toContain("verzendwacht scan");
  });

  it("speaks Dutch to a Dutch terminal", async () => {
    const { err } = await tool.run(["scan", "nergens"], { language: "nl_NL.UTF-8" });
    expect(err).toContain("bestaat niet");
  });
});
