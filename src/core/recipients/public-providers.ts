/**
 * Mail domains where anybody can have an address, so that sharing the domain says nothing about belonging to the
 * office. Providers that sell mail under the customer's own domain are not here. Seen in use in the Netherlands,
 * November 2026.
 */
const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set([
  // Google, Microsoft, Apple, Yahoo
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.nl",
  "hotmail.be",
  "hotmail.de",
  "hotmail.fr",
  "hotmail.it",
  "hotmail.es",
  "hotmail.co.uk",
  "outlook.com",
  "outlook.nl",
  "outlook.be",
  "outlook.de",
  "outlook.fr",
  "outlook.it",
  "outlook.es",
  "live.com",
  "live.nl",
  "live.be",
  "live.de",
  "live.fr",
  "live.co.uk",
  "msn.com",
  "passport.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "yahoo.com",
  "yahoo.nl",
  "yahoo.be",
  "yahoo.de",
  "yahoo.fr",
  "yahoo.co.uk",
  "ymail.com",
  "rocketmail.com",
  "aol.com",
  "aim.com",
  // Dutch access providers and portals
  "ziggo.nl",
  "ziggomail.com",
  "upcmail.nl",
  "chello.nl",
  "casema.nl",
  "home.nl",
  "quicknet.nl",
  "hetnet.nl",
  "kpnmail.nl",
  "kpnplanet.nl",
  "planet.nl",
  "xs4all.nl",
  "telfort.nl",
  "telfortglasvezel.nl",
  "tele2.nl",
  "online.nl",
  "versatel.nl",
  "zonnet.nl",
  "wanadoo.nl",
  "orange.nl",
  "tiscali.nl",
  "solcon.nl",
  "caiway.nl",
  "caiway.net",
  "kabelfoon.nl",
  "zeelandnet.nl",
  "delta.nl",
  "freeler.nl",
  "12move.nl",
  "hccnet.nl",
  "dds.nl",
  "filternet.nl",
  "multiweb.nl",
  "onsbrabantnet.nl",
  "onsnet.nu",
  "edpnet.nl",
  "t-mobilethuis.nl",
  "odido.nl",
  "youfone.nl",
  "vodafonethuis.nl",
  "budgetthuis.nl",
  "mail.nl",
  "box.nl",
  // Belgian and German ones across the border
  "telenet.be",
  "skynet.be",
  "proximus.be",
  "scarlet.be",
  "gmx.net",
  "gmx.de",
  "gmx.com",
  "web.de",
  "t-online.de",
  "freenet.de",
  // Privacy and other free mail
  "proton.me",
  "protonmail.com",
  "protonmail.ch",
  "pm.me",
  "tutanota.com",
  "tutanota.de",
  "tutamail.com",
  "tuta.com",
  "tuta.io",
  "keemail.me",
  "fastmail.com",
  "fastmail.fm",
  "startmail.com",
  "mailbox.org",
  "posteo.de",
  "posteo.net",
  "riseup.net",
  "disroot.org",
  "zoho.com",
  "zohomail.eu",
  "mail.com",
  "email.com",
  "yandex.com",
  "yandex.ru",
  "mail.ru",
  "hushmail.com",
  "duck.com",
  "simplelogin.com",
  "mozmail.com",
  "privaterelay.appleid.com"
]);

/** Names that are no word and that nobody else has: behind another dot they are a mistake (`gmail.nl`, `ziggo.com`). */
const COINED: ReadonlySet<string> = new Set(
  (
    "gmail googlemail icloud ziggo ziggomail upcmail chello casema hetnet kpnmail kpnplanet xs4all telfort zonnet caiway " +
    "zeelandnet onsbrabantnet protonmail tutanota"
  ).split(" ")
);

/** @param name of a provider, without what stands behind its dot */
export function isCoinedProvider(name: string): boolean {
  return COINED.has(name);
}

/** All of them, for finding what is mistyped for one. */
export const publicProviders: Iterable<string> = PUBLIC_PROVIDERS;

/** Whether anybody can have an address at this domain (lower case, ASCII). Exact domains only. */
export function isPublicProvider(domain: string): boolean {
  return PUBLIC_PROVIDERS.has(domain);
}
