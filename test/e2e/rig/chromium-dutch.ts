import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The program to start for a browser whose own language is Dutch.
 *
 * On Linux Chromium takes its language from LANGUAGE, but only when it has that language's strings beside its program.
 * Debian ships English alone, so without the package chromium-l10n this makes a folder of links to the installed
 * Chromium, in which the English strings also stand under the Dutch name. Seen with Chromium 156: `getUILanguage()` is
 * then "nl", and only then (`--lang=nl` and LANGUAGE alone leave it "en-US").
 * @param folder an empty or absent folder that lives as long as the browser
 */
export function dutchChromium(program: string, folder: string): string {
  const home = programFolder(program);
  if (home === null || existsSync(join(home, "locales/nl.pak"))) return program;
  mkdirSync(join(folder, "locales"), { recursive: true });
  for (const name of readdirSync(home)) {
    if (name === "locales") continue;
    if (name === "chromium") linkOrCopy(join(home, name), join(folder, name));
    else symlinkSync(join(home, name), join(folder, name));
  }
  for (const language of ["en-US", "nl"]) {
    symlinkSync(join(home, "locales/en-US.pak"), join(folder, `locales/${language}.pak`));
  }
  return join(folder, "chromium");
}

/** Debian's /usr/bin/chromium is a script; the program stands in /usr/lib/chromium. */
function programFolder(program: string): string | null {
  const candidates = [dirname(realpathSync(program)), join("/usr/lib", basename(program))];
  return (
    candidates.find((folder) => existsSync(join(folder, "chromium")) && existsSync(join(folder, "locales"))) ?? null
  );
}

/** A symbolic link would not do: Chromium looks for its files beside what the link leads to. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
