import { isSharedDomain } from "../recipients/domain-shape.ts";
import { isPublicProvider } from "../recipients/public-providers.ts";
import type { KnownGroup } from "./known-schema.ts";
import type { PackFault } from "./pack-fault.ts";
import type { PlacedRule } from "./read-rules.ts";

/** What a schema cannot say of the organisations of a pack. */
export function knownFaults(groups: readonly PlacedRule<KnownGroup>[]): PackFault[] {
  const places = groups.flatMap(placesIn);
  const seen = new Set<string>();
  return [
    ...groups.flatMap(emptyEntries),
    ...places.flatMap(({ path, text }) => worldFaults(path, text)),
    ...places.flatMap(({ path, text }): PackFault[] =>
      seen.size === seen.add(text).size ? [{ path, code: "known-twice", detail: text }] : []
    )
  ];
}

interface Placed {
  readonly path: string;
  readonly text: string;
}

function placesIn({ path, rule }: PlacedRule<KnownGroup>): Placed[] {
  return rule.entries.flatMap(({ domains, addresses }, i) => [
    ...domains.map((text, at) => ({ path: `${path}.entries.${i}.domains.${at}`, text })),
    ...addresses.map((text, at) => ({ path: `${path}.entries.${i}.addresses.${at}`, text }))
  ]);
}

function emptyEntries({ path, rule }: PlacedRule<KnownGroup>): PackFault[] {
  return rule.entries.flatMap(({ domains, addresses }, i): PackFault[] =>
    domains.length + addresses.length > 0 ? [] : [{ path: `${path}.entries.${i}`, code: "known-nothing", detail: "" }]
  );
}

/** With `gmail.com` or `co.uk` as an organisation, the whole world would be known. An address there is somebody. */
function worldFaults(path: string, text: string): PackFault[] {
  if (text.includes("@")) return [];
  if (isPublicProvider(text)) return [{ path, code: "known-provider", detail: text }];
  return isSharedDomain(text) ? [{ path, code: "known-shared", detail: text }] : [];
}
