import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

test("nothing that ships imports the previews", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join("ui", "preview")))
    .filter((path) => /from "[^"]*\/preview\//.test(readFileSync(join(SRC, path), "utf8")));
  expect(files).toEqual([]);
});

test("screens import from core only types, and from nothing of the browser", () => {
  const imports = readdirSync(join(SRC, "ui"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => readFileSync(join(SRC, "ui", path), "utf8").split("\n"))
    .filter((line) => /from "|^import "/.test(line));
  const values = imports.filter((line) => line.includes("/core/") && !line.startsWith("import type "));
  expect(values).toEqual([]);
  expect(imports.filter((line) => /\/browser\/|webextension-polyfill|\/webmail\//.test(line))).toEqual([]);
});
