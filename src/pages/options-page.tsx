import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { extensionVersion } from "../browser/current-tab.ts";
import { readOffice } from "../browser/office-store.ts";
import { builtInSites, guardedSites, turnOff } from "../browser/sites.ts";
import { text } from "../browser/texts.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { checkDomain } from "../core/recipients/check-domain.ts";
import { Options } from "../ui/options/options.tsx";
import { checkColleagues, checkKnown } from "./check-entries.ts";
import { organisationGroups } from "./organisations.ts";
import { PacksSection } from "./packs-section.tsx";
import { RegisterSection } from "./register-section.tsx";
import { language } from "./text-language.ts";
import { useOffice } from "./use-office.ts";

const packs = shippedPacks.map(({ id, title, version }) => ({ id, version, title: title[language()] }));

export function mountOptions(root: HTMLElement): void {
  render(<OptionsPage />, root);
}

/** A match pattern of ours is an origin and what stands for every path. */
const originOf = (pattern: string): string => pattern.replace(/\/\*$/, "");

function OptionsPage() {
  const office = useOffice();
  const [officePacks, setOfficePacks] = useState<readonly unknown[]>([]);
  const lookAtPacks = () =>
    readOffice().then(
      ({ packs: stored }) => setOfficePacks(stored),
      () => undefined
    );
  const organisations = useMemo(() => organisationGroups(officePacks, language()), [officePacks]);
  const [sites, setSites] = useState<readonly string[]>([]);
  const look = (): Promise<void> => guardedSites().then(setSites);
  useEffect(() => void look(), []);
  const shown = [
    ...builtInSites().map((pattern) => ({ origin: originOf(pattern), builtIn: true })),
    ...sites.map((pattern) => ({ origin: originOf(pattern), builtIn: false }))
  ];
  return (
    <Options
      t={text}
      {...office}
      {...{ checkDomain, checkKnown, checkColleagues, packs, organisations }}
      register={<RegisterSection />}
      officePacks={<PacksSection onChanged={() => void lookAtPacks()} />}
      sites={shown}
      onRemoveSite={(origin) => void turnOff(`${origin}/*`).then(look)}
      version={extensionVersion()}
    />
  );
}
