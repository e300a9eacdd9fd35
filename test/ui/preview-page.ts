import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ENTRY = fileURLToPath(new URL("../../src/ui/preview/preview.tsx", import.meta.url));

const HTML = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="preview.css"></head>
<body><div id="root"></div><script src="preview.js"></script></body></html>`;

export interface PreviewPage {
  /** Address of one named screen. */
  readonly url: (language: string, name: string) => string;
  readonly remove: () => Promise<void>;
}

/** Bundles the preview into a folder of its own. */
export async function makePreviewPage(): Promise<PreviewPage> {
  const folder = await mkdtemp(join(tmpdir(), "verzendwacht-preview-"));
  await build({
    entryPoints: [ENTRY],
    bundle: true,
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    outfile: join(folder, "preview.js"),
    logLevel: "silent"
  });
  const page = join(folder, "preview.html");
  await writeFile(page, HTML);
  // A number in the address: going to the same one again would not load the page anew.
  let visits = 0;
  return {
    url: (language, name) => `${pathToFileURL(page).href}?${++visits}#${language}/${name}`,
    remove: () => rm(folder, { recursive: true })
  };
}
