import browser from "webextension-polyfill";
import { forgetSite, sitesInUse } from "./sites-in-use.ts";

/**
 * Sites the owner turned the guard on for. The browser's own permission is the truth: granting one registers both content
 * scripts for it, revoking it (here or in the browser's settings) unregisters them.
 */

/** `https://mail.example.nl/*`; without the port, which Firefox's match patterns do not know. Null for pages that cannot be guarded. */
export function sitePattern(url: string): string | null {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}

const manifestScripts = (): NonNullable<browser.Manifest.WebExtensionManifest["content_scripts"]> =>
  browser.runtime.getManifest().content_scripts ?? [];

/** Whether the manifest itself guards this site. */
export function isBuiltIn(pattern: string): boolean {
  return manifestScripts().some((script) => script.matches.includes(pattern));
}

/** Sites that the manifest itself guards. */
export function builtInSites(): string[] {
  return [...new Set(manifestScripts().flatMap(({ matches }) => matches))];
}

export async function guardedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !isBuiltIn(origin)).sort();
}

/** Whether the browser lets us into this site. */
export function isPermitted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Whether a guard is to stand in the pages of this site. */
export async function isGuarded(pattern: string): Promise<boolean> {
  return (isBuiltIn(pattern) || (await guardedSites()).includes(pattern)) && (await isPermitted(pattern));
}

/** Sites in use that the browser does not let us into any more. */
export async function sitesWithoutPermission(): Promise<string[]> {
  const sites = await sitesInUse();
  const permitted = await Promise.all(sites.map(isPermitted));
  return sites.filter((_, index) => !permitted[index]);
}

/** Asks the person; call from a click. False when they refuse. */
export async function turnOn(pattern: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  if (granted) await syncSites();
  return granted;
}

export async function turnOff(pattern: string): Promise<void> {
  await forgetSite(pattern);
  await browser.permissions.remove({ origins: [pattern] });
  await syncSites();
}

/** Makes the registered scripts equal to the permissions. Idempotent; registered scripts outlive restarts. */
export async function syncSites(): Promise<void> {
  await navigator.locks.request("verzendwacht-sites", async () => {
    const wanted = await guardedSites();
    const scripts = wanted.length > 0 ? scriptsFor(wanted) : [];
    const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort();
    // Updated in place where possible: between unregistering and registering a page would load unguarded.
    if (
      scripts.length > 0 &&
      registered.join() ===
        scripts
          .map(({ id }) => id)
          .sort()
          .join()
    ) {
      await browser.scripting.updateContentScripts(scripts);
      return;
    }
    if (registered.length > 0) await browser.scripting.unregisterContentScripts();
    if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
  });
}

type Registration = browser.Scripting.RegisteredContentScript & {
  world: "MAIN" | "ISOLATED";
  matchOriginAsFallback: boolean;
};

/** Firefox gives the files in its manifest as whole addresses, and registers them only by their paths (seen in 153). */
function pathInPackage(file: string): string {
  return file.startsWith("moz-extension:") ? new URL(file).pathname.slice(1) : file;
}

type ManifestScript = ReturnType<typeof manifestScripts>[number] & { readonly world?: "MAIN" };

/** The script of the page's world, and the guard with the webmails that an office hosts itself, unless the host is Outlook's. */
function scriptsFor(matches: string[]): Registration[] {
  const outlook = matches.filter((pattern) => outlookBehindDefender.test(pattern));
  const others = matches.filter((pattern) => !outlook.includes(pattern));
  return [
    registration("page-world", pageWorldScript(), matches),
    ...(others.length > 0 ? [registration("guard", guardWith("webmail-self-hosted"), others)] : []),
    ...(outlook.length > 0 ? [registration("guard-outlook", guardWith("webmail-outlook"), outlook)] : [])
  ];
}

/** Tenants behind Microsoft Defender reach Outlook by rewritten hosts. */
const outlookBehindDefender = /\.mcas\.ms\/\*$/;

const pageWorldScript = (): ManifestScript => scriptThat((script) => script.world === "MAIN");

/** No site is built in that its owner runs himself: the guard is the same behind every webmail's own script. */
function guardWith(webmail: string): ManifestScript {
  const { js = [], ...any } = scriptThat(({ world }) => world !== "MAIN");
  return { ...any, js: [`${webmail}.js`, ...js.slice(-1)] };
}

function scriptThat(is: (script: ManifestScript) => boolean): ManifestScript {
  const found = (manifestScripts() as ManifestScript[]).find(is);
  if (!found) throw new Error("the manifest lacks a script of the guard");
  return found;
}

function registration(id: string, { js = [], world }: ManifestScript, matches: string[]): Registration {
  return {
    id,
    js: js.map(pathInPackage),
    matches,
    world: world ?? "ISOLATED",
    runAt: "document_start",
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true
  };
}

/** A window without an address of its own (`about:blank`) has the origin of the page that opened it. */
async function siteOfOpener(tabId: number): Promise<string> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => self.origin });
  return sitePattern(String(answer?.result)) ?? "";
}

/** Runs the guard in a tab that was open before: the scripts of its own host where the manifest names it. */
export async function injectInto(tabId: number): Promise<void> {
  const { url = "" } = await browser.tabs.get(tabId);
  const pattern = sitePattern(url) ?? (await siteOfOpener(tabId));
  const named = (manifestScripts() as ManifestScript[]).filter(({ matches }) => matches.includes(pattern));
  const scripts = named.length > 0 ? named.map((script) => registration("", script, [])) : scriptsFor([pattern]);
  for (const { js, world } of scripts) {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: js,
      world,
      injectImmediately: true
    } as browser.Scripting.ScriptInjection);
  }
}
