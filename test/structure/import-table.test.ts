import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** docs/architecture.md, "Import table". `types`: only `import type`. Folders that are not named here may import anything. */
const table: Record<string, Record<string, "yes" | "types">> = {
  core: { core: "yes" },
  webmail: { webmail: "yes", core: "types" },
  ui: { ui: "yes", core: "types", guard: "types" },
  browser: { browser: "yes", core: "yes" },
  guard: { guard: "yes", core: "yes", webmail: "yes", ui: "yes", browser: "yes" },
  cli: { cli: "yes", core: "yes" }
};

/** The parts of `guard` that are a contract without behaviour: what the dialog and the guard say to each other. */
const contracts = ["guard/dialog-protocol.ts"];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => name.split(sep).join("/"));

const folderOf = (file: string): string => file.split("/")[0] ?? "";

function importsOf(file: string): Import[] {
  const text = readFileSync(join("src", file), "utf8");
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?([^;]*?)\sfrom\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm);
  return [...found].map(([, type, names = "", from, bare]) => ({
    file,
    target: normalize(join(dirname(file), from ?? bare ?? ""))
      .split(sep)
      .join("/"),
    typeOnly: type !== undefined || isTypesOnly(names)
  }));
}

/** `{ type A, type B }`. */
function isTypesOnly(names: string): boolean {
  const inside = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const isType = (name: string): boolean => name.trim() === "" || name.trim().startsWith("type ");
  return inside?.split(",").every(isType) ?? false;
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const row = table[folderOf(file)];
  if (!row || target.startsWith("..") || contracts.includes(target)) return true;
  const rule = row[folderOf(target)];
  return rule === "yes" || (rule === "types" && typeOnly);
}

const inside = sources.flatMap(importsOf).filter(({ target }) => !target.startsWith(".."));

describe("the import table", () => {
  it("finds the imports it judges", () => {
    expect(inside.length).toBeGreaterThan(200);
    expect(inside.some(({ file, target }) => file.startsWith("guard/") && target.startsWith("browser/"))).toBe(true);
  });

  it.each(Object.keys(table))("%s imports only what it may", (folder) => {
    const forbidden = inside.filter((one) => folderOf(one.file) === folder && !isAllowed(one));
    expect(forbidden.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it("names the browser's API only in src/browser", () => {
    const naming = sources.filter((file) => {
      const text = readFileSync(join("src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      return /from "webextension-polyfill"|\bchrome\.[a-z]/.test(text) && !/^(?:browser|dev)\//.test(file);
    });
    expect(naming).toEqual([]);
  });
});

const entries = sources.filter((file) => /^(?:contents|background|popup|options|tabs)\//.test(file));

describe("Plasmo's entries", () => {
  it.each(entries)("%s is a few lines", (file) => {
    expect(readFileSync(join("src", file), "utf8").split("\n").length).toBeLessThan(16);
  });
});
