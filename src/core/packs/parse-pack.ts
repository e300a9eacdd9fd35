import { getDotPath, safeParse } from "valibot";
import { type Pack, packSchema } from "./pack-schema.ts";

/** `path` in dots (`dossiers.0.marks.2.weight`), empty for the pack itself. */
export interface PackFault {
  readonly path: string;
  readonly message: string;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Checks untrusted JSON against the pack schema and the rules that a schema cannot say. Never throws. */
export function parsePack(json: unknown): ParsedPack {
  const result = safeParse(packSchema, json);
  if (!result.success) {
    return { ok: false, faults: result.issues.map((i) => ({ path: getDotPath(i) ?? "", message: i.message })) };
  }
  const faults = crossFaults(result.output);
  return faults.length === 0 ? { ok: true, pack: result.output } : { ok: false, faults };
}

function crossFaults(pack: Pack): PackFault[] {
  return [...emptyPack(pack), ...doubleRules(pack), ...doubleUse(pack)];
}

function emptyPack(pack: Pack): PackFault[] {
  const rules = pack.identifiers.length + pack.dossiers.length;
  return rules > 0 ? [] : [{ path: "", message: "the pack has no rules" }];
}

function doubleRules(pack: Pack): PackFault[] {
  const paths = [
    ...pack.identifiers.map((r, i) => ({ id: r.rule, path: `identifiers.${i}.rule` })),
    ...pack.dossiers.map((r, i) => ({ id: r.rule, path: `dossiers.${i}.rule` }))
  ];
  return repeated(paths).map(({ id, path }) => ({ path, message: `rule ${id} stands here twice` }));
}

/**
 * A term may serve several dossier types, but twice in one type it would count twice, and no label is also its
 * opposite.
 */
function doubleUse(pack: Pack): PackFault[] {
  const inLabels = pack.identifiers.map((rule, i) => [
    ...rule.labels.map((id, n) => ({ id, path: `identifiers.${i}.labels.${n}` })),
    ...rule.competing.map((id, n) => ({ id, path: `identifiers.${i}.competing.${n}` }))
  ]);
  const inMarks = pack.dossiers.map((rule, i) =>
    rule.marks.flatMap((mark, m) => mark.terms.map((id, n) => ({ id, path: `dossiers.${i}.marks.${m}.terms.${n}` })))
  );
  return [...inLabels, ...inMarks]
    .flatMap(repeated)
    .map(({ id, path }) => ({ path, message: `"${id}" is used twice in this rule` }));
}

function repeated<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => seen.size === seen.add(id).size);
}
