import type { Circumstance, VerdictRule, When } from "./verdict-schema.ts";

/**
 * The rule because of which a later one about the same matter never decides, or null. Only what is certain from how they are
 * written is said; with oddities the later one never decides when each of its oddities is decided before.
 */
export function decidesBefore(before: readonly VerdictRule[], rule: VerdictRule): VerdictRule | null {
  if (typeof rule.tell !== "string") return null;
  const rivals = before.filter((each) => each.tell === rule.tell);
  const { odd } = rule.when;
  const narrowed = rule.tell === "odd-recipients" && odd !== undefined ? odd.map((code) => [code]) : [odd];
  const deciders = narrowed.map((one) => {
    const { odd: _, ...rest } = rule.when;
    const when: When = one === undefined ? rest : { ...rest, odd: one };
    return rivals.find((rival) => holdsWhenever(rival.when, when)) ?? null;
  });
  return deciders.includes(null) ? null : (deciders[0] ?? null);
}

/** Whether `wide` surely holds whenever `narrow` does. */
function holdsWhenever({ any, not, ...wide }: When, narrow: When): boolean {
  if (any !== undefined && JSON.stringify(any) !== JSON.stringify(narrow.any)) return false;
  if (not !== undefined && JSON.stringify(not) !== JSON.stringify(narrow.not)) return false;
  if (wide.sure === "high" && narrow.sure !== "high") return false;
  return (
    lists.every((key) => wide[key] === undefined || isWithin(narrow[key], wide[key])) &&
    contents.every((key) => wide[key] === undefined || contentWithin(narrow, key, wide[key])) &&
    (wide.dossierOf === undefined || narrow.dossierOf !== undefined) &&
    (wide.attachments === undefined ||
      narrow.attachments === "unread" ||
      (narrow.attachments === "any" && wide.attachments === "any")) &&
    atLeastWithin(narrow.atLeast, wide.atLeast)
  );
}

const lists = ["to", "toOnly", "onlyDomains", "types", "rules", "odd", "page"] as const;
const contents = ["found", "written", "quoted"] as const;

function isWithin(narrow: readonly string[] | undefined, wide: readonly string[]): boolean {
  if (narrow === undefined) return false;
  // No word of the other lists is `outside`.
  return narrow.every((word) => wide.includes(word) || (wide.includes("outside") && word !== "internal"));
}

/** What is written or quoted is found. */
function contentWithin(narrow: When, key: (typeof contents)[number], wide: readonly string[]): boolean {
  const keys = key === "found" ? contents : [key];
  return keys.some((one) => isWithin(narrow[one], wide));
}

function atLeastWithin(narrow: Circumstance["atLeast"], wide: Circumstance["atLeast"]): boolean {
  const counts = ["recipients", "visible", "files", "dossiers", "persons"] as const;
  return counts.every((count) => (wide?.[count] ?? 0) <= (narrow?.[count] ?? 0));
}
