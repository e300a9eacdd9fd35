import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { letterOdt } from "./letter-odt.ts";
import { sheetOds } from "./sheet-ods.ts";
import { slidesOdp } from "./slides-odp.ts";

/**
 * Writes test/fixtures/legacy anew with LibreOffice (Debian: libreoffice-{writer,calc,impress}-nogui), from the project
 * folder: `npx tsx test/generators/documents/make-legacy-fixtures.ts`. The files are kept, so that tests need no office.
 */
const made: readonly (readonly [name: string, source: string, filter: string])[] = [
  ["letter.doc", "letter.fodt", "doc:MS Word 97"],
  ["letter.rtf", "letter.fodt", "rtf"],
  ["sheet.xls", "sheet.fods", "xls:MS Excel 97"],
  ["slides.ppt", "slides.fodp", "ppt:MS PowerPoint 97"]
];

const folder = mkdtempSync(join(tmpdir(), "verzendwacht-legacy-"));
const target = "test/fixtures/legacy";
mkdirSync(target, { recursive: true });
try {
  writeFileSync(join(folder, "letter.fodt"), letterOdt());
  writeFileSync(join(folder, "sheet.fods"), sheetOds(400));
  writeFileSync(join(folder, "slides.fodp"), slidesOdp());
  for (const [name, source, filter] of made) convert(name, source, filter);
} finally {
  rmSync(folder, { recursive: true });
}

function convert(name: string, source: string, filter: string): void {
  const out = join(folder, "out");
  const options = ["--headless", `-env:UserInstallation=file://${join(folder, "profile")}`];
  execFileSync("soffice", [...options, "--convert-to", filter, "--outdir", out, join(folder, source)], {
    stdio: "pipe"
  });
  const file = readFileSync(join(out, source.replace(/\.\w+$/, name.slice(name.lastIndexOf(".")))));
  // LibreOffice puts a picture of the first slide into PPT files, half a megabyte of one colour.
  if (name.endsWith(".ppt")) writeFileSync(join(target, `${name}.gz`), gzipSync(file, { level: 9 }));
  else writeFileSync(join(target, name), file);
  console.log(name);
}
