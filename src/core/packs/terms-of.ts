import type { Pack } from "./pack-schema.ts";

/** Every term of a pack, as often as it stands there. */
export function termsOf(pack: Pack): string[] {
  return [
    ...pack.identifiers.flatMap((rule) => [...rule.labels, ...rule.competing]),
    ...pack.patterns.flatMap((rule) => rule.keywords),
    ...pack.dossiers.flatMap((rule) => [...rule.marks, ...rule.against].flatMap((mark) => mark.terms)),
    ...pack.against.flatMap((mark) => mark.terms),
    ...pack.allow.flatMap((rule) => rule.near)
  ];
}
