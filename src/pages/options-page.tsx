import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { extensionVersion } from "../browser/current-tab.ts";
import { readOwnDomains, writeOwnDomains } from "../browser/settings.ts";
import { builtInSites, guardedSites, turnOff } from "../browser/sites.ts";
import { text } from "../browser/texts.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { checkDomain } from "../core/recipients/check-domain.ts";
import { Options } from "../ui/options/options.tsx";

const packs = shippedPacks.map(({ id, title, version }) => ({
  id,
  version,
  title: text("language") === "en" ? title.en : title.nl
}));

export function mountOptions(root: HTMLElement): void {
  render(<OptionsPage />, root);
}

/** A match pattern of ours is an origin and what stands for every path. */
const originOf = (pattern: string): string => pattern.replace(/\/\*$/, "");

function OptionsPage() {
  const [ownDomains, setOwnDomains] = useState<readonly string[]>([]);
  const [sites, setSites] = useState<readonly string[]>([]);
  const look = async (): Promise<void> => {
    setOwnDomains(await readOwnDomains());
    setSites(await guardedSites());
  };
  useEffect(() => void look(), []);
  const save = async (domains: readonly string[]): Promise<boolean> => {
    const saved = await writeOwnDomains(domains).then(
      () => true,
      () => false
    );
    await look();
    return saved;
  };
  const shown = [
    ...builtInSites().map((pattern) => ({ origin: originOf(pattern), builtIn: true })),
    ...sites.map((pattern) => ({ origin: originOf(pattern), builtIn: false }))
  ];
  return (
    <Options
      t={text}
      ownDomains={ownDomains}
      checkDomain={checkDomain}
      onDomainsChange={save}
      sites={shown}
      onRemoveSite={(origin) => void turnOff(`${origin}/*`).then(look)}
      packs={packs}
      version={extensionVersion()}
    />
  );
}
