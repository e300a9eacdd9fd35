import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encryptedPdf } from "../../src/dev/fixtures/dossier-pdf.ts";
import { fiveDossiers } from "../../src/dev/fixtures/five-dossiers.ts";
import { letterPdf } from "../../src/dev/fixtures/letter-pdf.ts";
import { brokenPdf, hangingPdf, scannedPdf } from "../../src/dev/fixtures/odd-pdfs.ts";
import { fivePersons } from "../../src/dev/fixtures/persons.ts";
import { greyPng } from "../../src/dev/fixtures/png.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
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
  put(
    "foto.png",
    greyPng(8, 8, () => 128)
  );
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

  it("shows the numbers themselves only with --reveal", async () => {
    const hidden = await tool.run(["scan", "buiten.txt"]);
    expect(hidden.out).not.toContain("123456782");
    const shown = await tool.run(["scan", "--reveal", "buiten.txt"]);
    expect(shown.lines[0]).toMatchObject({ findings: [{ kind: "bsn", values: ["123456782"] }] });
  });

  it("names what it could not read, in the order given; one bad file stops nothing", async () => {
    const files = ["versleuteld.pdf", "kapot.pdf", "foto.png", "scan.pdf", "brief.pdf"];
    const { code, lines } = await tool.run(["scan", ...files]);
    expect(code).toBe(0);
    expect(lines.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ["versleuteld.pdf", "encrypted", "password-required"],
      ["kapot.pdf", "corrupt", "damaged"],
      ["foto.png", "unsupported", "unknown-type"],
      ["scan.pdf", "partly-read", "no-text-in-document"],
      ["brief.pdf", "read", undefined]
    ]);
    expect(lines[4]).toMatchObject({ findings: [] });
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
