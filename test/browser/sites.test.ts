import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  builtInSites,
  guardedSites,
  injectInto,
  isBuiltIn,
  sitePattern,
  syncSites,
  turnOff,
  turnOn
} from "../../src/browser/sites.ts";
import browser, { fake } from "./fake-browser.ts";
import { oneLock } from "./one-lock.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

const site = "https://mail.example.nl/*";
const builtIn = "http://built-in.localhost/*";

beforeEach(() => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  fake.origins = [builtIn];
  fake.registered = [];
  fake.grants = true;
});

test.each<[string, string, string | null]>([
  ["a webmail", "https://mail.example.nl/?_task=mail#x", site],
  ["with a port, which patterns do not know", "https://mail.example.nl:8443/", site],
  ["in the office's own network", "http://mailserver/roundcube/", "http://mailserver/*"],
  ["a number", "http://192.0.2.7/", "http://192.0.2.7/*"],
  ["letters of all kinds", "https://Müller.example/", "https://xn--mller-kva.example/*"],
  ["a name and password in it", "https://u:p@mail.example.nl/", site],
  ["a file", "file:///home/x.html", null],
  ["an extension's page", "chrome-extension://abc/popup.html", null],
  ["a browser's page", "about:blank", null],
  ["script", "javascript:alert(1)", null],
  ["no address", "mail.example.nl", null],
  ["nothing", "", null]
])("the pattern of %s", (_, url, expected) => expect(sitePattern(url)).toBe(expected));

test("what the manifest guards is built in, and no choice of the owner", async () => {
  expect(builtInSites()).toEqual([builtIn, "http://outlook.localhost/*"]);
  expect([builtIn, site].map(isBuiltIn)).toEqual([true, false]);
  expect(await guardedSites()).toEqual([]);
});

describe("turning a site on", () => {
  test("registers the manifest's own two scripts, in both worlds, before the page and in every frame", async () => {
    expect(await turnOn(site)).toBe(true);
    const shared = {
      matches: [site],
      runAt: "document_start",
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true
    };
    expect(fake.registered).toEqual([
      { ...shared, id: "page-world", js: ["page-world.js"], world: "MAIN" },
      { ...shared, id: "guard", js: ["webmail-self-hosted.js", "guard.a1b2.js"], world: "ISOLATED" }
    ]);
    expect(await guardedSites()).toEqual([site]);
  });

  test("changes nothing when the person refuses", async () => {
    fake.grants = false;
    expect(await turnOn(site)).toBe(false);
    expect(fake.registered).toEqual([]);
  });

  test("a second site stands beside the first, in one registration", async () => {
    await turnOn(site);
    await turnOn("https://a.example/*");
    expect(fake.registered).toMatchObject([
      { id: "page-world", matches: ["https://a.example/*", site] },
      { id: "guard", matches: ["https://a.example/*", site] }
    ]);
  });
});

test("turning the last site off leaves nothing registered and no permission", async () => {
  await turnOn(site);
  await turnOff(site);
  expect(fake.registered).toEqual([]);
  expect(fake.origins).toEqual([builtIn]);
});

test("a permission that was taken back in the browser's own settings ends the guard there", async () => {
  await turnOn(site);
  fake.origins = [builtIn];
  await syncSites();
  expect(fake.registered).toEqual([]);
});

test("syncing twice at the same time registers once", async () => {
  fake.origins.push(site);
  await Promise.all([syncSites(), syncSites()]);
  expect(fake.registered.map(({ id }) => id)).toEqual(["page-world", "guard"]);
});

test("Outlook behind its rewritten hosts gets Outlook's script", async () => {
  await turnOn("https://outlook.office.com.mcas.ms/*");
  await turnOn(site);
  expect(fake.registered).toMatchObject([
    { id: "page-world" },
    { id: "guard", matches: [site] },
    {
      id: "guard-outlook",
      matches: ["https://outlook.office.com.mcas.ms/*"],
      js: ["webmail-outlook.js", "guard.a1b2.js"]
    }
  ]);
});

test("a page that is open gets the page-world script first, then the guard", async () => {
  fake.tabs = [{ id: 7, url: "https://mail.example.nl/" }];
  await injectInto(7);
  expect(browser.scripting.executeScript.mock.calls.map(([injection]) => injection)).toEqual([
    { target: { tabId: 7, allFrames: true }, files: ["page-world.js"], world: "MAIN", injectImmediately: true },
    {
      target: { tabId: 7, allFrames: true },
      files: ["webmail-self-hosted.js", "guard.a1b2.js"],
      world: "ISOLATED",
      injectImmediately: true
    }
  ]);
});
