import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "./wire.ts";

/**
 * A copy of the unpacked extension in a temporary folder that speaks one language only. An extension takes its texts from
 * the browser's own interface language, which no setting changes where the browser was installed without that language.
 */
export async function copyInOneLanguage(extension: string, language: Language): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "verzendwacht-demo-extension-"));
  await cp(extension, copy, { recursive: true });
  for (const other of await readdir(join(copy, "_locales"))) {
    if (other !== language) await rm(join(copy, "_locales", other), { recursive: true });
  }
  const path = join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
