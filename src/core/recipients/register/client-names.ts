import { type NamePattern, SMALL_WORDS } from "../../scan/client-names.ts";
import { wordsOf } from "../../scan/name-words.ts";
import { isFirstName } from "../oddities/first-names.ts";
import type { Client } from "../recipient.ts";
import { type NameParts, nameParts, type PersonName } from "./name-parts.ts";
import { ordinaryWords } from "./ordinary-words.ts";

/** One word is a name by itself from this length on, if it is no ordinary word; shorter ones need a form of company. */
const LONG_ALONE = 7;
/** A shorter word beside that of a trade is as often a word as a name. */
const SPECIAL_FROM = 5;

/**
 * The ways in which clients' names are looked for in texts; for `compilePacks` or `withNames`. A company also without its
 * form, a person also by initials and with the surname first. What would fit half of all texts is left out: a name of one
 * short or ordinary word is looked for only with what makes it a name (`Boom B.V.`).
 */
export function clientNames(clients: readonly Client[]): NamePattern[] {
  const named = clients.map(({ id, name }) => {
    const parts = nameParts(name);
    return { client: id, parts, surname: surnameOf(parts.person) };
  });
  const bearers = new Map<string, number>();
  for (const { surname } of named) bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  const patterns: NamePattern[] = [];
  for (const { client, parts, surname } of named) {
    const person = parts.isFamily ? null : parts.person;
    const isOnly = bearers.get(person === null ? "" : surname) === 1;
    const found = person === null ? company(parts) : personPatterns(person, isOnly);
    for (const pattern of found) if (isName(pattern.name)) patterns.push({ client, ...pattern });
  }
  return patterns;
}

type Pattern = Omit<NamePattern, "client">;

function surnameOf(person: PersonName | null): string {
  return person === null ? "" : wordsOf(person.surname.join(" ")).join(" ");
}

function company({ words, form, isFamily }: NameParts): Pattern[] {
  const name = words.join(" ");
  const telling = wordsOf(name).filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
  const special = telling.filter((word) => !ordinaryWords.has(word));
  if (isFamily)
    return ["familie", "fam", "erven"].map((title) => ({ name: `${title} ${name}`, ...alone(special.length > 0) }));
  const dotted = [...form].join(" ");
  const whole =
    form === ""
      ? []
      : [{ name: `${name} ${form}` }, { name: `${name} ${dotted}` }].map((each) => ({
          ...each,
          ...alone(special.length > 0)
        }));
  if (telling.length > 1) return [{ name, isCapital: special.length === 0, ...inSmall(telling, special, form) }];
  const isTelling = special.length === 1 && (special[0]?.length ?? 0) >= LONG_ALONE;
  return isTelling ? [{ name }, ...whole] : whole;
}

function alone(isSo: boolean): Pick<Pattern, "small"> {
  return isSo ? { small: "alone" } : {};
}

/**
 * In small letters two words can be any two words (`gezonde voeding`): a trade with somebody's name is a name by itself, others are
 * with their form behind them.
 */
function inSmall(
  telling: readonly string[],
  special: readonly string[],
  form: string
): Pick<Pattern, "small" | "form"> {
  const isTrade = telling.length > special.length && special.some((word) => word.length >= SPECIAL_FROM);
  if (isTrade) return { small: "alone" };
  return form === "" ? {} : { small: "with-form", form };
}

/** A first name with a surname that is no ordinary word. `wil` is a verb, too. */
function personInSmall(given: readonly string[], surname: readonly string[]): Pick<Pattern, "small"> {
  const first = given[0]?.toLowerCase() ?? "";
  const main = surname[surname.length - 1]?.toLowerCase() ?? "";
  return alone(isFirstName(first) && !VERBS.has(first) && main.length > 2 && !ordinaryWords.has(main));
}

const VERBS: ReadonlySet<string> = new Set(["wil", "will"]);

/** Given names are also looked for as initials where nobody else in the register has the surname. */
function personPatterns({ initials, given, surname }: PersonName, isOnly: boolean): Pattern[] {
  const last = surname.join(" ");
  const turned = turnedSurname(surname);
  const letters = [...initials, ...given.map((word) => word.charAt(0))];
  const names: Pattern[] = [];
  if (given.length > 0) {
    const first = given.join(" ");
    const small = personInSmall(given, surname);
    names.push({ name: `${first} ${last}`, ...small }, { name: turned(first), ...small });
    if (given.length > 1) names.push({ name: `${given[0]} ${last}`, ...small });
  }
  if (given.length === 0 || isOnly) {
    for (const some of new Set([letters.join(" "), letters.join(""), letters[0] ?? ""])) {
      names.push({ name: `${some} ${last}`, isWhole: true, isCapital: true });
    }
    names.push({ name: turned(letters.join(" ")), isCapital: true });
  }
  return names;
}

/** `Vries J de`: a list has the small words of a surname behind the initials. */
function turnedSurname(surname: readonly string[]): (first: string) => string {
  const small = surname.filter((word) => SMALL_WORDS.has(word.toLowerCase()));
  const main = surname.filter((word) => !small.includes(word));
  return (first) => [...main, first, ...small].join(" ");
}

const TWO_WORDS = /[a-z0-9] [a-z0-9]/i;
const LONG_WORD = /[a-z0-9]{3}/i;

/** Two words, or one that is long, and one of them with more than two letters. */
function isName(name: string): boolean {
  // Nearly all of a register's names, without taking them apart.
  if (TWO_WORDS.test(name) && LONG_WORD.test(name)) return true;
  const words = wordsOf(name);
  return (
    words.some((word) => word.length > 2 || !/^[a-z]/.test(word)) && (words.length > 1 || name.length >= LONG_ALONE)
  );
}
