import { SMALL_WORDS } from "../../scan/client-names.ts";

/** A name as an office writes it, taken apart. */
export interface NameParts {
  /** The words of the name without form of company and title, in their order. */
  readonly words: readonly string[];
  /** Of a company or foundation: its form, in the shortest spelling (`bv`); else empty. */
  readonly form: string;
  /** It is a household: `Familie Smit`. */
  readonly isFamily: boolean;
  /** The words are those of a person: initials and given names, then the surname. */
  readonly person: PersonName | null;
}

export interface PersonName {
  readonly initials: readonly string[];
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

const FORMS =
  /(?<![\p{L}\p{N}])(b\.? ?v\.?|n\.? ?v\.?|v\.? ?o\.? ?f\.?|c\.? ?v\.?|u\.? ?a\.?|maatschap|eenmanszaak|stichting|vereniging|coöperatie|gmbh|ltd\.?|limited|inc\.?|llc|plc|s\.?a\.?r\.?l\.?|bvba|i\.? ?o\.?)(?![\p{L}\p{N}])/giu;
const TITLES =
  /(?<![\p{L}\p{N}])(?:dhr|mevr|mw|mej|heer|mevrouw|meneer|drs|ing|ir|mr|dr|prof|bc|fam|familie|erven|mrs|ms|de heer|de heer en mevrouw)(?:\.|(?![\p{L}\p{N}]))/giu;
/** Forms that are part of what people call it; others stand at the end and are left off as often as not. */
const KEPT_FORMS = /^(?:stichting|vereniging|coöperatie|maatschap)$/i;
/** Words of businesses: a name that holds one is no person's. */
const BUSINESS =
  /^(?:holding|beheer|groep|group|bouw\p{L}*|\p{L}*bedrijf|\p{L}*bedrijven|\p{L}*kantoor|\p{L}*winkel|\p{L}*handel|\p{L}*service|services|advies|advisering|consultancy|consulting|administratie\p{L}*|accountants?|adviseurs?|assurantiën|verzekeringen|vastgoed|transport|techniek|techn\p{L}*|installatie\p{L}*|schilderwerken|bakkerij|slagerij|kapsalon|garage|autobedrijf|restaurant|café|hotel|praktijk|tandartspraktijk|fysiotherapie|makelaardij|makelaars|notarissen|advocaten|stichting|vereniging|maatschap|school|kerk|gemeente|fonds|pensioen|financieel|financiële|financiën|media|design|studio|shop|store|international|nederland|europe|investments?|management|projecten|producties|partners|zn|zonen|gebr|gebroeders)$/iu;

/** Takes a client's name apart. `Jansen, P.` and `Vries, J. de` are put in the order in which they are spoken. */
export function nameParts(name: string): NameParts {
  const forms: string[] = [];
  const bare = isBare(name)
    ? name
    : name
        .replace(TITLES, " ")
        .replace(FORMS, (form) => {
          if (KEPT_FORMS.test(form)) return form;
          forms.push(form.replace(/[. ]/g, "").toLowerCase());
          return " ";
        })
        .replace(/\s*\([^)]*\)/g, " ");
  const [last = "", first = "", ...more] = bare.split(",").map((part) => part.trim());
  const isTurned = first !== "" && more.length === 0 && forms.length === 0 && !/[&+]/.test(bare);
  const words = isTurned ? [...split(first), ...split(last)] : split(bare);
  const isBusiness = forms.length > 0 || /[&+\d]/.test(bare) || words.some((word) => BUSINESS.test(word));
  return {
    words,
    form: forms[0] ?? "",
    isFamily: /^\s*(?:fam\.?|familie|erven)\s/i.test(name),
    person: isBusiness ? null : personIn(words, isTurned ? split(last).length : 0)
  };
}

const LETTERS_ONLY = /^[a-z]+(?: [a-z]+)*$/i;
/** Every word, and part of one between dots, that a form or title can begin with. */
const IN_FORM_OR_TITLE: ReadonlySet<string> = new Set(
  (
    "b bv n nv v vo vof c cv u ua a maatschap eenmanszaak stichting vereniging gmbh ltd limited inc llc plc s sa sar sarl bvba i io " +
    "dhr mevr mw mej heer mevrouw meneer drs ing ir mr dr prof bc fam familie erven mrs ms"
  ).split(" ")
);

/** Nothing to take off: most names of a register, told without looking for every form and title in them. */
function isBare(name: string): boolean {
  return (
    LETTERS_ONLY.test(name) &&
    !name
      .toLowerCase()
      .split(" ")
      .some((word) => IN_FORM_OR_TITLE.has(word))
  );
}

const PLAIN_WORDS = /^[^\s.;:/]+(?: [^\s.;:/]+)*$/;

/** Initials stand apart (`J.P.` is two words); a double surname is one. */
function split(text: string): string[] {
  // Most names: without initials, and with one space between words.
  if (PLAIN_WORDS.test(text)) return text.split(" ");
  return text
    .replace(/(?<![\p{L}\p{N}])(\p{L}|th|ch|ph|ij|chr)\./giu, "$1 ")
    .replace(/[\s.;:/]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

const isInitial = (word: string): boolean => /^\p{L}$|^(?:th|ch|ph|ij|chr)$/iu.test(word);

/** `surnameWords`: how many words at the end stood before the comma. */
function personIn(words: readonly string[], surnameWords: number): PersonName | null {
  if (words.length < 2 || words.length > 7) return null;
  const initials = words.slice(
    0,
    words.findIndex((word) => !isInitial(word))
  );
  const rest = words.slice(initials.length);
  if (rest.length === 0) return null;
  const given = rest.slice(0, surnameStart(rest, surnameWords));
  if (initials.length + given.length === 0) return null;
  return { initials, given, surname: rest.slice(given.length) };
}

/** Where the surname begins: at its first small word (`van der`), a double name, or the last word. */
function surnameStart(rest: readonly string[], surnameWords: number): number {
  const last = rest.length - Math.max(1, surnameWords);
  const small = rest.findIndex(
    (word) => SMALL_WORDS.has(word.toLowerCase()) || word.includes("-") || word.includes("'")
  );
  const start = small < 0 ? last : Math.min(small, last);
  return Math.max(0, start);
}
