import { describe, expect, test } from "vitest";
import { builtInSites, loopbackSites, optionalSites, type Target, targets } from "../../plasmo.config.ts";
import { type PlasmoManifest, writeManifest } from "../../src/dev/manifest.ts";

/** As Plasmo leaves it: one content script with hosts and flags of its own, and things nobody asked for. */
const made: PlasmoManifest = {
  version: "1.2.3",
  author: "Verzendwacht",
  icons: { "16": "icon16.png" },
  background: { service_worker: "background.js" },
  content_scripts: [{ js: ["guard.a1b2.js"], matches: ["<all_urls>"], matchAboutBlank: true } as { js: string[] }],
  permissions: ["tabs"],
  host_permissions: ["<all_urls>"],
  web_accessible_resources: [{ resources: ["*"], matches: ["<all_urls>"] }]
};

const write = (target: Target, loopback = false) => writeManifest(target, made, { loopback });
const builtIn = builtInSites.flatMap(({ matches }) => matches);
const flags = { run_at: "document_start", all_frames: true, match_about_blank: true, match_origin_as_fallback: true };

describe.each(Object.keys(targets) as Target[])("the manifest for %s", (target) => {
  test("has the scripts of the page's world first, then each host's webmail and the guard, in every frame before the page", () => {
    const guards = builtInSites.map(({ scripts, matches }) => ({
      matches,
      js: [...scripts.map((name) => `${name}.js`), "guard.a1b2.js"],
      ...flags
    }));
    expect(write(target).content_scripts).toEqual([
      { matches: builtIn, js: ["page-world.js", "page-files.js"], world: "MAIN", ...flags },
      ...guards
    ]);
  });

  test("takes no host, permission or page of Plasmo's own", () => {
    const manifest = write(target);
    expect(JSON.stringify(manifest)).not.toContain("<all_urls>");
    expect(manifest.host_permissions).toEqual(builtIn);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      version: "1.2.3",
      permissions: targets[target].permissions,
      optional_host_permissions: optionalSites,
      web_accessible_resources: [{ resources: ["tabs/dialog.html"], matches: optionalSites }]
    });
  });

  test("names loopback only when asked, for permissions and scripts alike", () => {
    const manifest = write(target, true);
    expect(manifest.host_permissions).toEqual([...builtIn, ...loopbackSites]);
    const [pageWorld, ...guards] = manifest.content_scripts as { matches: string[]; js: string[] }[];
    expect(pageWorld?.matches).toEqual([...builtIn, ...loopbackSites]);
    expect(guards.at(-1)).toMatchObject({
      matches: loopbackSites,
      js: ["webmail-demo.js", "webmail-gmail.js", "webmail-outlook.js", "webmail-self-hosted.js", "guard.a1b2.js"]
    });
    expect(JSON.stringify(write(target))).not.toContain("127.0.0.1");
  });

  test("asks for the first version that carries files", () => {
    expect(write(target)).toMatchObject(targets[target].minimum);
  });
});

test.each<[string, PlasmoManifest["content_scripts"]]>([
  ["none", []],
  ["two", [{ js: ["a.js"] }, { js: ["b.js"] }]]
])("%s content scripts where one is expected: it throws instead of guessing", (_, scripts) => {
  expect(() => writeManifest("chrome", { ...made, content_scripts: scripts }, { loopback: false })).toThrow(
    `expected one content script, Plasmo made ${scripts.length}`
  );
});
