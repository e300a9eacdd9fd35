/**
 * Words that many Dutch firms have in their name for what they do. Two names that share one (`bouwbedrijfbos`,
 * `bouwbedrijfvos`) are as far apart as what is left. Made for this, from the branches of the Handelsregister (SBI 2008).
 */
const TRADE_WORDS: readonly string[] = [
  "administratiekantoor",
  "administraties",
  "administratie",
  "accountants",
  "accountancy",
  "advocatenkantoor",
  "advocaten",
  "advocatuur",
  "adviseurs",
  "adviesgroep",
  "advies",
  "architecten",
  "assurantien",
  "autobedrijf",
  "autoservice",
  "bakkerij",
  "beheer",
  "belastingadviseurs",
  "boekhouding",
  "bouwbedrijf",
  "bouw",
  "consultancy",
  "consulting",
  "dakdekkers",
  "fysiotherapie",
  "garage",
  "groep",
  "group",
  "holding",
  "horeca",
  "huisartsenpraktijk",
  "huisarts",
  "installatiebedrijf",
  "installaties",
  "installatie",
  "interieur",
  "kapsalon",
  "kwekerij",
  "loonbedrijf",
  "makelaardij",
  "makelaars",
  "montage",
  "notariskantoor",
  "notarissen",
  "notaris",
  "onderhoud",
  "praktijk",
  "restaurant",
  "schildersbedrijf",
  "schoonmaakbedrijf",
  "slagerij",
  "stichting",
  "tandarts",
  "tandartspraktijk",
  "techniek",
  "timmerbedrijf",
  "transport",
  "vastgoed",
  "vereniging",
  "verzekeringen",
  "webdesign",
  "winkel",
  "zorg"
];

/**
 * Words that are put at a trusted name to pass for it, or that people add by habit; suffixes with their dot left out. Made for
 * this.
 */
const BAIT_WORDS: ReadonlySet<string> = new Set([
  "nl",
  "com",
  "eu",
  "be",
  "net",
  "org",
  "info",
  "biz",
  "online",
  "www",
  "mail",
  "email",
  "webmail",
  "mijn",
  "my",
  "bv",
  "nv",
  "vof",
  "nederland",
  "netherlands",
  "holland",
  "office",
  "login",
  "inloggen",
  "secure",
  "veilig",
  "beveiligd",
  "portal",
  "portaal",
  "klant",
  "klanten",
  "klantenservice",
  "support",
  "service",
  "services",
  "update",
  "updates",
  "verify",
  "verificatie",
  "helpdesk",
  "accounts",
  "factuur",
  "facturen",
  "invoice",
  "invoices",
  "betaling",
  "betalingen",
  "betalen",
  "incasso",
  "aangifte",
  "teruggave",
  "toeslagen",
  "pay",
  "payment",
  "payments",
  "docs",
  "documenten",
  "dossier",
  "dossiers",
  "files",
  "cloud"
]);

/** The longest trade word that both names have at the same end; its length, 0 when none. */
export function sharedTradeLength(one: string, other: string): number {
  const shared = TRADE_WORDS.filter(
    (word) => (one.startsWith(word) && other.startsWith(word)) || (one.endsWith(word) && other.endsWith(word))
  );
  return Math.max(0, ...shared.map((word) => word.length));
}

export function isBaitWord(word: string): boolean {
  return BAIT_WORDS.has(word);
}

/**
 * What a name may be dressed up from: the name without bait words at its ends, taken off one at a time (`mijn-rabobank-nl`
 * gives `rabobank-nl`, `rabobank`). Without hyphens, the name itself left out.
 */
export function undressed(name: string): string[] {
  const words = name.split("-").filter((word) => word !== "");
  return [...(words.length > 1 ? withoutBaitWords(words) : []), ...withoutGluedBait(words.join(""))];
}

function withoutBaitWords(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      if (to - from < words.length && words.slice(to).every(isBaitWord)) found.push(words.slice(from, to).join(""));
    }
    if (!isBaitWord(words[from] ?? "")) break;
  }
  return found;
}

function withoutGluedBait(flat: string): string[] {
  const bait = [...BAIT_WORDS];
  const behind = bait.filter((word) => flat.endsWith(word)).map((word) => flat.slice(0, -word.length));
  const before = bait.filter((word) => flat.startsWith(word)).map((word) => flat.slice(word.length));
  return [...new Set([...behind, ...before])].filter((core) => core !== "");
}
