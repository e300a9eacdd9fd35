import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { letterOdt } from "./letter-odt.ts";
import { sheetOds } from "./sheet-ods.ts";
import { slidesOdp } from "./slides-odp.ts";

/**
 * Writes test/fixtures/office anew with LibreOffice (Debian: libreoffice-{writer,calc,impress}-nogui), from the project
 * folder: `npx tsx test/generators/documents/make-office-fixtures.ts`. The files are kept, so that tests need no office.
 */
const sources = { "letter.fodt": letterOdt(), "sheet.fods": sheetOds(20), "slides.fodp": slidesOdp() };
const made = { "letter.fodt": ["docx", "odt"], "sheet.fods": ["xlsx", "ods"], "slides.fodp": ["pptx", "odp"] };

const folder = mkdtempSync(join(tmpdir(), "verzendwacht-office-"));
const target = "test/fixtures/office";
mkdirSync(target, { recursive: true });
try {
  for (const [name, content] of Object.entries(sources)) writeFileSync(join(folder, name), content);
  for (const [name, formats] of Object.entries(made)) for (const format of formats) convert(name, format);
} finally {
  rmSync(folder, { recursive: true });
}

function convert(name: string, format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const options = ["--headless", profile, "--convert-to", format, "--outdir", folder, join(folder, name)];
  execFileSync("soffice", options, { stdio: "pipe" });
  const written = name.replace(/\.\w+$/, `.${format}`);
  copyFileSync(join(folder, written), join(target, written));
}
