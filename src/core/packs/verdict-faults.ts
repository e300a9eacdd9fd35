import type { PackFault } from "./pack-fault.ts";
import type { PlacedRule } from "./read-rules.ts";
import { decidesBefore } from "./verdict-order.ts";
import type { Circumstance, TellName, VerdictRule } from "./verdict-schema.ts";

/** What a schema cannot say of the rules of a verdict table. */
export function verdictFaults(rules: readonly PlacedRule<VerdictRule>[]): PackFault[] {
  return [
    ...rules.flatMap(emptyFaults),
    ...rules.flatMap(tellFaults),
    ...rules.flatMap((placed, at) => neverFaults(placed, rules.slice(0, at)))
  ];
}

/** `sure` alone asks for nothing: it says how sure the others must be. */
function asksNothing({ sure: _, atLeast, ...asked }: Circumstance): boolean {
  return [...Object.values(asked), ...Object.values(atLeast ?? {})].every((value) => value === undefined);
}

function emptyFaults({ path, rule: { when } }: PlacedRule<VerdictRule>): PackFault[] {
  const { any, not, ...all } = when;
  const places: [string, Circumstance | undefined][] = [
    ["when", any === undefined && not === undefined ? all : undefined],
    ["when.not", not],
    ...(any ?? []).map((one, i): [string, Circumstance] => [`when.any.${i}`, one])
  ];
  return places
    .filter(([, one]) => one !== undefined && asksNothing(one))
    .map(([place]) => ({ path: `${path}.${place}`, code: "verdict-nothing-asked", detail: "" }));
}

function tellFaults({ path, rule: { when, do: level, tell } }: PlacedRule<VerdictRule>): PackFault[] {
  const at = `${path}.tell`;
  if (typeof tell !== "string") return level === "pass" ? [{ path: at, code: "verdict-pass-words", detail: "" }] : [];
  const { any = [], not: _, ...base } = when;
  const needed = needs[tell].filter(
    ({ isIn, inAll }) => !isIn(base) && (inAll === true || any.length === 0 || !any.every(isIn))
  );
  return needed.map(({ code, detail }) => ({ path: at, code, detail }));
}

/** What a sentence takes its numbers from: where it may be missing, the sentence would be about nothing. */
interface Need {
  readonly code: "verdict-tell" | "verdict-no-outside";
  readonly detail: string;
  /** Not in `any`: of several alternatives it would not be known which of them held. */
  readonly inAll?: true;
  isIn(asked: Circumstance): boolean;
}

function within(list: readonly string[] | undefined, allowed: readonly string[]): boolean {
  return list?.every((word) => allowed.includes(word)) ?? false;
}

type Where = "found" | "written" | "quoted";

function content(where: readonly Where[], names: readonly string[]): Need {
  const isIn = (asked: Circumstance): boolean => where.some((key) => within(asked[key], names));
  return { code: "verdict-tell", detail: `"${where[0]}": [${names.map((name) => `"${name}"`).join(", ")}]`, isIn };
}

const anywhere = ["found", "written", "quoted"] as const;

const sensitive: Need = {
  code: "verdict-tell",
  detail: '"found"',
  isIn: (asked) => anywhere.some((key) => asked[key] !== undefined)
};

function reader(kind: string): Need {
  const isIn = ({ to, toOnly }: Circumstance): boolean => within(to, [kind]) || within(toOnly, [kind]);
  return { code: "verdict-tell", detail: `"to": ["${kind}"]`, isIn };
}

const outside: Need = {
  code: "verdict-no-outside",
  detail: "",
  isIn: ({ to, ...others }) =>
    (to !== undefined && !to.includes("internal")) ||
    [others.toOnly, others.onlyDomains, others.dossierOf].some((asked) => asked !== undefined)
};

function key(name: "odd" | "page"): Need {
  return { code: "verdict-tell", detail: `"${name}"`, inAll: true, isIn: (asked) => asked[name] !== undefined };
}

const unread: Need = {
  code: "verdict-tell",
  detail: '"attachments": "unread"',
  isIn: ({ attachments }) => attachments === "unread"
};

const needs: Readonly<Record<TellName, readonly Need[]>> = {
  "dossiers-leave-office": [outside, content(["written"], ["dossier", "bsn"])],
  "quoted-reply-leaves-office": [outside, content(["quoted"], ["dossier", "bsn"])],
  "travel-document-leaves-office": [outside, content(anywhere, ["travel-document"])],
  "digid-leaves-office": [outside, content(anywhere, ["digid"])],
  "pattern-leaves-office": [outside, content(anywhere, ["pattern"])],
  "look-alike-recipient": [reader("look-alike")],
  "unread-attachments": [outside, unread],
  "recipients-unresolved": [reader("unresolved")],
  "page-not-understood": [key("page")],
  "odd-recipients": [key("odd")],
  "sensitive-to-private-mail": [reader("private"), sensitive],
  "sensitive-to-public-provider": [reader("public-provider"), sensitive]
};

function neverFaults({ path, rule }: PlacedRule<VerdictRule>, before: readonly PlacedRule<VerdictRule>[]): PackFault[] {
  const decider = decidesBefore(
    before.map((each) => each.rule),
    rule
  );
  return decider === null ? [] : [{ path, code: "verdict-never", detail: decider.rule }];
}
