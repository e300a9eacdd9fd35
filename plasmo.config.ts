// OURS: Plasmo does not read this file. src/dev/manifest.ts writes every manifest from it, and test/build holds the built
// manifests and bundles against it. What ships is decided here and nowhere else.

/** Scripts with the webmails that a page may be, each small: a page gets those of its own host before the guard's own. */
export const webmailScripts = ["webmail-demo", "webmail-gmail", "webmail-outlook", "webmail-self-hosted"] as const;

export type WebmailScript = (typeof webmailScripts)[number];

/** Hosts whose webmail is guarded without asking. `*.localhost` never leaves the machine (RFC 6761): it is the demo's. */
export const builtInSites: readonly {
  readonly scripts: readonly WebmailScript[];
  readonly matches: readonly string[];
}[] = [
  { scripts: ["webmail-demo"], matches: ["http://verzendwacht-demo.localhost/*"] },
  { scripts: ["webmail-gmail"], matches: ["https://mail.google.com/*"] },
  {
    scripts: ["webmail-outlook"],
    matches: [
      "https://outlook.office.com/*",
      "https://outlook.office365.com/*",
      "https://outlook.live.com/*",
      "https://outlook.cloud.microsoft/*"
    ]
  }
];

/** Sites the owner may turn the guard on for, one by one, from the popup. http too: a mail server in the office's own network. */
export const optionalSites = ["https://*/*", "http://*/*"];

/** Only in the loopback builds, for development and tests. */
export const loopbackSites = ["http://localhost/*", "http://127.0.0.1/*"];

/** The last one denies what sends until a mail is released; with `webRequest` alone Chromium only lets it be seen. */
const chromiumPermissions = [
  "activeTab",
  "notifications",
  "offscreen",
  "scripting",
  "storage",
  "unlimitedStorage",
  "webRequest",
  "declarativeNetRequestWithHostAccess"
] as const;

export const targets = {
  chrome: {
    plasmo: "chrome-mv3",
    permissions: chromiumPermissions,
    /** 148 is the first that carries a File between contexts (`message_serialization`). */
    minimum: { minimum_chrome_version: "148", message_serialization: "structured_clone" }
  },
  edge: {
    plasmo: "edge-mv3",
    permissions: chromiumPermissions,
    minimum: { minimum_chrome_version: "148", message_serialization: "structured_clone" }
  },
  firefox: {
    plasmo: "firefox-mv3",
    permissions: [
      "activeTab",
      "notifications",
      "scripting",
      "storage",
      "unlimitedStorage",
      "webRequest",
      "webRequestBlocking"
    ],
    minimum: {
      browser_specific_settings: {
        gecko: {
          id: "verzendwacht@verzendwacht.example",
          strict_min_version: "153.0",
          data_collection_permissions: { required: ["none"] }
        }
      }
    }
  }
} as const;

export type Target = keyof typeof targets;

/** Both worlds, at document_start, in every frame that has the page's origin, pop-ups on about:blank included. */
export const contentScriptFlags = {
  run_at: "document_start",
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true
} as const;

/** Scripts that run in the page's own world, each a folder in `src/webmail`. */
export const pageScripts = ["page-world", "page-files"] as const;

/** Pages the mail page may embed; only the dialog. */
export const embeddablePages = ["tabs/dialog.html"];

/**
 * No code, image, frame or connection from anywhere but the package itself. Archives, text recognition and two kinds of
 * pictures in PDFs are read by WebAssembly of the package; `wasm-unsafe-eval` lets that start, and no code made from text.
 */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

/** Bytes. The content script is measured gzipped, each script of the page's own world as it is. */
export const budgets = { contentScriptGzip: 40_000, pageWorld: 4_000 };
