import type { Pack } from "../core/packs/pack-schema.ts";
import { shippedKnown } from "../core/packs/shipped-known.ts";
import { readOfficePacks } from "../core/verdict/accept-pack.ts";
import type { OrganisationGroup } from "../ui/options/known-organisations.tsx";

type Language = "nl" | "en";

/** Whom the packs in force know, the office's own first. `stored`: the office's packs as they are kept. */
export function organisationGroups(stored: readonly unknown[], language: Language): OrganisationGroup[] {
  return [...readOfficePacks(stored).packs, ...shippedKnown].flatMap(({ known }) =>
    known.map((group) => groupOf(group, language))
  );
}

function groupOf({ rule, title, source, entries }: Pack["known"][number], language: Language): OrganisationGroup {
  const sources = [source, ...entries.flatMap((entry) => entry.source ?? [])];
  const named = sources.map(({ name, url }) => (url === undefined ? name[language] : `${name[language]}, ${url}`));
  const checked = sources.map((each) => each.checked ?? "").sort();
  return {
    rule,
    title: title[language],
    source: [...new Set(named)].join("; "),
    date: source.date,
    checked: checked[0] || null,
    organisations: entries.map(({ name, domains, addresses }) => ({ name, places: [...domains, ...addresses] }))
  };
}
