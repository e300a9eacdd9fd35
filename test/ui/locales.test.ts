import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import en from "../../assets/_locales/en/messages.json";
import nl from "../../assets/_locales/nl/messages.json";
import { textsFrom } from "../../src/ui/texts.ts";
import { CONTRACT_KEYS, CONTRACT_PREFIXES } from "./contract-words.ts";

const dutch: Record<string, { message: string }> = nl;
const english: Record<string, { message: string }> = en;
const SRC = fileURLToPath(new URL("../../src", import.meta.url));

function placeholders(message = ""): string[] {
  return [...new Set(message.match(/\$[1-9]/g))].sort();
}

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => readFileSync(join(item.parentPath, item.name), "utf8"))
    .join("\n");
}

describe("the texts exist in Dutch and in English", () => {
  test("both files have the same names in the same order", () => {
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
  });
  test.each(Object.keys(dutch))("%s: not empty, same placeholders, a name that the browser takes", (key) => {
    expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    for (const language of [dutch, english]) expect(language[key]?.message.trim()).not.toBe("");
    expect(placeholders(english[key]?.message)).toEqual(placeholders(dutch[key]?.message));
  });
  test.each(CONTRACT_KEYS)("%s, a word of the contracts, has a text", (key) => {
    expect(dutch).toHaveProperty(key);
    expect(english).toHaveProperty(key);
  });
});

describe("every text is used", () => {
  const code = sources(SRC);
  const manifest = readFileSync(join(SRC, "../package.json"), "utf8");
  const used = (key: string) =>
    code.includes(`"${key}"`) || (code + manifest).includes(`__MSG_${key}__`) || CONTRACT_KEYS.includes(key);
  test.each(Object.keys(dutch))("%s", (key) => {
    expect(used(key) || used(key.replace(/_(one|other)$/, ""))).toBe(true);
  });
  test("a word of a contract that has left the contract has no text any more", () => {
    const family = (key: string) => CONTRACT_PREFIXES.some((prefix) => key.startsWith(`${prefix}_`));
    const stray = Object.keys(dutch).filter((key) => family(key) && !CONTRACT_KEYS.includes(key));
    expect(stray.filter((key) => !code.includes(`"${key.replace(/_(one|other)$/, "")}"`))).toEqual([]);
  });
});

describe("the lookup does what the browser's does", () => {
  const t = textsFrom({ ...nl, undo: { message: "$2, $1, $$1 en $3" } });
  test("$n is filled, $$ is one $, what is missing is empty", () => {
    expect(t("undo", "een", 2)).toBe("2, een, $1 en ");
  });
  test("a substitution that looks like a placeholder is left alone", () => {
    expect(t("undo", "$2", "$$")).toBe("$$, $2, $1 en ");
  });
});
