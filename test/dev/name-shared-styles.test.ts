import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nameSharedStyles } from "../../src/dev/name-shared-styles.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "styles-"));
  await mkdir(join(folder, "tabs"));
});
afterEach(() => rm(folder, { recursive: true }));

const link = (sheet: string): string => `<link rel="stylesheet" href="/${sheet}">`;

async function build(shared: string): Promise<void> {
  const files = {
    [shared]: "a{}",
    "options.0fed.css": "b{}",
    "popup.html": link(shared),
    "options.html": link(shared) + link("options.0fed.css"),
    "tabs/journal.html": link(shared)
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await nameSharedStyles(folder);
}

async function built(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(css|html)$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")]))
  );
}

const expected = {
  "options.0fed.css": "b{}",
  "options.html": link("styles.a1b2.css") + link("options.0fed.css"),
  "popup.html": link("styles.a1b2.css"),
  "styles.a1b2.css": "a{}",
  "tabs/journal.html": link("styles.a1b2.css")
};

test.each(["popup.a1b2.css", "options.a1b2.css"])(
  "whichever page it is named after (%s), the build is the same",
  async (name) => {
    await build(name);
    expect(await built()).toEqual(expected);
  }
);

test("doing it twice changes nothing more", async () => {
  await build("popup.a1b2.css");
  await nameSharedStyles(folder);
  expect(await built()).toEqual(expected);
});
