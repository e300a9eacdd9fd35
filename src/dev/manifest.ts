import {
  builtInSites,
  contentScriptFlags,
  contentSecurityPolicy,
  embeddablePages,
  loopbackSites,
  optionalSites,
  pageScripts,
  type Target,
  targets,
  webmailScripts
} from "../../plasmo.config.ts";

type Json = Record<string, unknown>;

/** What is taken from the manifest that Plasmo makes: names of the files it bundled. Everything else is decided here. */
export interface PlasmoManifest extends Json {
  readonly version: string;
  readonly author: string;
  readonly icons: Record<string, string>;
  readonly background: Json;
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

/**
 * The manifest of one target. Plasmo drops page-world scripts from the manifest, renames flags that it does not know and
 * reads hosts only from literals; so hosts, worlds, frames and permissions are written from `plasmo.config.ts` instead.
 */
export function writeManifest(target: Target, made: PlasmoManifest, { loopback }: { loopback: boolean }): Json {
  const { permissions, minimum } = targets[target];
  return {
    manifest_version: 3,
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    version: made.version,
    author: made.author,
    default_locale: "nl",
    ...minimum,
    icons: made.icons,
    action: { default_icon: made.icons, default_popup: "popup.html", default_title: "__MSG_extensionName__" },
    background: made.background,
    permissions,
    host_permissions: sites(loopback),
    optional_host_permissions: optionalSites,
    content_scripts: contentScripts(made, loopback),
    web_accessible_resources: [{ resources: embeddablePages, matches: optionalSites }],
    options_ui: { page: "options.html", open_in_tab: true },
    content_security_policy: { extension_pages: contentSecurityPolicy }
  };
}

function sites(loopback: boolean): string[] {
  return [...builtInSites.flatMap(({ matches }) => matches), ...(loopback ? loopbackSites : [])];
}

function contentScripts(made: PlasmoManifest, loopback: boolean): Json[] {
  const [guard, ...others] = made.content_scripts;
  if (!guard || others.length > 0)
    throw new Error(`expected one content script, Plasmo made ${made.content_scripts.length}`);
  const guarded = [...builtInSites, ...(loopback ? [{ scripts: webmailScripts, matches: loopbackSites }] : [])];
  return [
    { matches: sites(loopback), js: pageScripts.map((name) => `${name}.js`), world: "MAIN", ...contentScriptFlags },
    ...guarded.map(({ scripts, matches }) => ({
      matches,
      js: [...scripts.map((name) => `${name}.js`), ...guard.js],
      ...contentScriptFlags
    }))
  ];
}
