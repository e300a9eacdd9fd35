import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { assetFiles, assetsIn } from "../../../../src/core/documents/shipped-assets.ts";
import { copyAssets } from "../../../../src/dev/copy-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "verzendwacht-assets-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("every file that a reader may ask for is copied, and no other", async () => {
  await copyAssets(join(folder, "reader"));
  const copied = readdirSync(join(folder, "reader"));
  expect(copied.sort()).toEqual(Object.values(assetFiles).sort());
  for (const name of copied) expect(statSync(join(folder, "reader", name)).size).toBeGreaterThan(50_000);
  const { load: _, languages, pdfWasm, ...single } = assetsIn("reader/", async () => new Uint8Array());
  const asked = [...Object.values(single), ...Object.values(languages ?? {}), ...Object.values(pdfWasm ?? {})];
  expect(asked.map((address) => address.replace(/^reader\//, "")).sort()).toEqual(copied.sort());
});
