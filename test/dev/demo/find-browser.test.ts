import { describe, expect, test } from "vitest";
import { terminalLanguage } from "../../../src/dev/demo/demo-texts.ts";
import { findBrowsers } from "../../../src/dev/demo/find-browser.ts";

type Case = [
  name: string,
  env: Record<string, string>,
  platform: NodeJS.Platform,
  there: string[],
  first: string | null
];

const EDGE = "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe";
const FIREFOX_MAC = "/Applications/Firefox.app/Contents/MacOS/firefox";

describe("the browser for the demo", () => {
  test.each<Case>([
    ["the one that CHROMIUM names", { CHROMIUM: "/x/c" }, "linux", ["/x/c", "/usr/bin/chromium"], "/x/c"],
    ["the one that FIREFOX names, before those in their usual places", { FIREFOX: "/x/f" }, "linux", ["/x/f"], "/x/f"],
    ["not one that is named and not there", { CHROMIUM: "/x/c" }, "linux", ["/usr/bin/firefox"], "/usr/bin/firefox"],
    ["chromium before firefox", {}, "linux", ["/usr/bin/firefox-esr", "/usr/bin/chromium"], "/usr/bin/chromium"],
    ["one elsewhere on the path", { PATH: "/opt/bin" }, "linux", ["/opt/bin/chromium"], "/opt/bin/chromium"],
    ["never branded Chrome", {}, "linux", ["/usr/bin/google-chrome"], null],
    ["an application of macOS", {}, "darwin", [FIREFOX_MAC], FIREFOX_MAC],
    ["Edge on Windows", { ProgramFiles: "C:\\Program Files" }, "win32", [EDGE], EDGE]
  ])("%s", (_name, env, platform, there, first) => {
    expect(findBrowsers(env, platform, (path) => there.includes(path))[0]?.path ?? null).toBe(first);
  });
});

describe("the language of the terminal", () => {
  test.each([
    ["Dutch by LANG", { LANG: "nl_NL.UTF-8" }, "en-US", "nl"],
    ["LC_ALL before LANG", { LC_ALL: "en_GB.UTF-8", LANG: "nl_NL.UTF-8" }, "nl-NL", "en"],
    ["the system's where the environment says nothing", {}, "nl-NL", "nl"],
    ["English for C", { LANG: "C.UTF-8" }, "nl-NL", "en"]
  ] as const)("%s", (_name, env, system, language) => {
    expect(terminalLanguage(env, system)).toBe(language);
  });
});
