import { describe, expect, it } from "vitest";
import { type Build, builds, filesOf, folderOf, manifestOf, textOf } from "./builds.ts";

const production = [
  "http://verzendwacht-demo.localhost/*",
  "https://mail.google.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
  "https://outlook.live.com/*",
  "https://outlook.cloud.microsoft/*"
];
const webmails = ["webmail-demo.js", "webmail-gmail.js", "webmail-outlook.js", "webmail-self-hosted.js"];
const loopback = ["http://localhost/*", "http://127.0.0.1/*"];
const isLoopback = (build: Build): boolean => build.endsWith("loopback");
const isFirefox = (build: Build): boolean => build.startsWith("firefox");

/** Written out here, not taken from plasmo.config.ts: a permission that is added there must be added here by a person too. */
const permissions = (build: Build): string[] =>
  [
    ...["activeTab", "notifications", "scripting", "storage", "unlimitedStorage", "webRequest"],
    ...(isFirefox(build) ? ["webRequestBlocking"] : ["declarativeNetRequestWithHostAccess", "offscreen"])
  ].sort();

const frames = { run_at: "document_start", all_frames: true, match_about_blank: true, match_origin_as_fallback: true };

describe.each(builds)("the manifest of %s", (build) => {
  const manifest = manifestOf(build);
  const matches = [...production, ...(isLoopback(build) ? loopback : [])];

  it("asks for exactly these permissions and hosts", () => {
    expect([...manifest.permissions].sort()).toEqual(permissions(build));
    expect(manifest.host_permissions).toEqual(matches);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(JSON.stringify(manifest)).not.toContain("<all_urls>");
  });

  it("runs the scripts of the page's world and the guard, in this order, in every frame", () => {
    const [pageWorld, ...guards] = manifest.content_scripts;
    expect(pageWorld).toEqual({ matches, js: ["page-world.js", "page-files.js"], world: "MAIN", ...frames });
    const guard = expect.stringMatching(/^guard\.\w+\.js$/);
    const [demo, gmail, ...outlook] = production;
    expect(guards).toEqual([
      { matches: [demo], js: ["webmail-demo.js", guard], ...frames },
      { matches: [gmail], js: ["webmail-gmail.js", guard], ...frames },
      { matches: outlook, js: ["webmail-outlook.js", guard], ...frames },
      ...(isLoopback(build) ? [{ matches: loopback, js: [...webmails, guard], ...frames }] : [])
    ]);
  });

  it("runs nothing at all in a page of any other site: each of its scripts names whole hosts", () => {
    const all = manifest.content_scripts.flatMap((script) => script.matches);
    expect(all.length).toBeGreaterThan(0);
    for (const pattern of all) expect(pattern).toMatch(/^https?:\/\/[\w.-]+\/\*$/);
  });

  it("names only files that are there", () => {
    const files = filesOf(folderOf(build));
    const named = JSON.stringify(manifest).match(/[\w./-]+\.(?:js|html|png)/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });

  it("lets mail pages embed the dialog and nothing else", () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ["tabs/dialog.html"], matches: ["https://*/*", "http://*/*"] }
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("loads no code and no data from elsewhere", () => {
    const { extension_pages } = manifest.content_security_policy as { extension_pages: string };
    expect(extension_pages).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(extension_pages).toContain("connect-src 'self';");
    expect(extension_pages).not.toMatch(/'unsafe-eval'|https?:|\*/);
  });

  it("carries files between contexts, or says which browser can", () => {
    if (isFirefox(build)) {
      expect(manifest.background).toEqual({ scripts: ["static/background/index.js"] });
      expect(manifest.browser_specific_settings).toMatchObject({ gecko: { strict_min_version: "153.0" } });
    } else {
      expect(manifest.background).toEqual({ service_worker: "static/background/index.js" });
      expect(manifest).toMatchObject({ message_serialization: "structured_clone", minimum_chrome_version: "148" });
    }
  });

  it("speaks Dutch by default and English too", () => {
    expect(manifest.default_locale).toBe("nl");
    for (const language of ["nl", "en"]) {
      const messages = JSON.parse(textOf(build, `_locales/${language}/messages.json`)) as Record<string, unknown>;
      expect(messages).toHaveProperty("extensionName");
    }
  });
});

describe.each([
  ["chrome-mv3-loopback", "chrome-mv3-prod"],
  ["firefox-mv3-loopback", "firefox-mv3-prod"]
] as const)("%s", (loopbackBuild, productionBuild) => {
  it("differs from the production build in its manifest only", () => {
    const files = filesOf(folderOf(productionBuild));
    expect(filesOf(folderOf(loopbackBuild))).toEqual(files);
    const different = files.filter((file) => textOf(loopbackBuild, file) !== textOf(productionBuild, file));
    expect(different).toEqual(["manifest.json"]);
  });
});
