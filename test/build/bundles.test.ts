import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { budgets } from "../../plasmo.config.ts";
import { builds, filesOf, folderOf, manifestOf, textOf } from "./builds.ts";

const isCode = (file: string): boolean => /\.(?:js|mjs|html)$/.test(file);

/** Code made from text, in every spelling that a bundler or a library uses; a method that is named eval (re2js) is no call. */
const evalForms = /\bnew Function\b|\bFunction\(\s*["'`]|[^\w.$]eval\((?![\w$,\s]*\)\s*\{)|setTimeout\(\s*["'`]/;

const caseFiles = readdirSync("rules").filter((name) => name.endsWith(".cases.json"));
const caseTexts = caseFiles.flatMap((name) =>
  [...readFileSync(join("rules", name), "utf8").matchAll(/"text":\s*"([^"\\]{25,})"/g)].map(([, text]) => text ?? "")
);
const traces = ["123456782", "vitest", "describe(", process.cwd(), ...caseTexts];

/** The builds share most of their files: each is searched once. */
const searched = new Map<string, readonly string[]>();

function tracesIn(text: string): readonly string[] {
  const known = searched.get(text) ?? traces.filter((trace) => text.includes(trace));
  searched.set(text, known);
  return known;
}

describe.each(builds)("the bundles of %s", (build) => {
  const files = filesOf(folderOf(build));
  const code = files.filter(isCode);
  const [inPage = [], ...guards] = manifestOf(build).content_scripts.map(({ js }) => js);
  const guard = guards[0]?.at(-1) ?? "";
  /** What a page of one host loads together; of a host that an office turns on, too. Loopback, of developers, has every webmail at once. */
  const together = files.filter((file) => /^webmail-[\w-]+\.js$/.test(file)).map((webmail) => [webmail, guard]);

  it("make no code from text", () => {
    expect(code.length).toBeGreaterThan(8);
    expect(code.filter((file) => evalForms.test(textOf(build, file)))).toEqual([]);
  });

  it("hold the pages, the worker and no source map", () => {
    for (const page of ["popup.html", "options.html", "tabs/dialog.html", "tabs/journal.html", "tabs/analysis-host.html"]) {
      expect(files).toContain(page);
    }
    expect(files).toContain("analysis-worker.js");
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });

  it("hold no test text and no path of the machine that built them", () => {
    expect(caseTexts.length).toBeGreaterThan(3);
    const found = files.flatMap((file) => tracesIn(textOf(build, file)).map((trace) => [file, trace]));
    expect(found).toEqual([]);
  });

  it("stay within their budgets in the mail page", () => {
    expect(together).toHaveLength(4);
    for (const scripts of together) {
      const bytes = scripts.map((script) => gzipSync(textOf(build, script)).byteLength);
      expect(bytes.reduce((sum, one) => sum + one, 0), scripts[0]).toBeLessThanOrEqual(budgets.contentScriptGzip);
    }
    for (const script of inPage) expect(Buffer.byteLength(textOf(build, script))).toBeLessThanOrEqual(budgets.pageWorld);
    expect(budgets).toEqual({ contentScriptGzip: 40_000, pageWorld: 4_000 });
  });

  it("load nothing heavy into the mail page", () => {
    for (const script of [...guards.flat(), ...inPage]) {
      const text = textOf(build, script);
      expect(text).not.toMatch(/pdfjs|PasswordException|getDocument|papaparse/i);
      expect(text).not.toMatch(/\bimport\(|importScripts/);
    }
  });

  it("load nothing from the network", () => {
    const loading = /(?:import\(|importScripts\(|src=|href=)\s*["'`]https?:/;
    expect(code.filter((file) => loading.test(textOf(build, file)))).toEqual([]);
  });

  it("keep their settings on this computer: nothing writes to storage.sync", () => {
    expect(code.filter((file) => /storage\.sync\b/.test(textOf(build, file)))).toEqual([]);
  });
});

it("the command line is one file that holds no path of the machine that built it", () => {
  const text = readFileSync(join("build", "cli", "verzendwacht.mjs"), "utf8");
  expect(text.startsWith("#!/usr/bin/env node")).toBe(true);
  expect(text).not.toContain(process.cwd());
});
