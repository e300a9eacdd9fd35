import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Language } from "./wire.ts";

export interface PageFile {
  readonly type: string;
  readonly body: string;
}

export interface PageFiles {
  html(language: Language): PageFile;
  readonly script: PageFile;
  readonly style: PageFile;
}

/** Bundles `page/main.ts` and reads the page's other files; rejects when one is missing or does not compile. */
export async function bundlePage(): Promise<PageFiles> {
  const html = await readFile(pagePath("index.html"), "utf8");
  const style = await readFile(pagePath("style.css"), "utf8");
  const script = await bundleScript();
  return {
    html: (language) => ({ type: "text/html; charset=utf-8", body: html.replace('lang="nl"', `lang="${language}"`) }),
    script: { type: "text/javascript; charset=utf-8", body: script },
    style: { type: "text/css; charset=utf-8", body: style }
  };
}

async function bundleScript(): Promise<string> {
  const result = await build({
    entryPoints: [pagePath("main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent"
  });
  return result.outputFiles[0]?.text ?? "";
}

function pagePath(name: string): string {
  return fileURLToPath(new URL(`page/${name}`, import.meta.url));
}
