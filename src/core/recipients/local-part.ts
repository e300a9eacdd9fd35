import { plainOf } from "./domain-shape.ts";

/** Mailboxes of a task and not of a person: the same at every firm. Made for this. */
const ROLES: ReadonlySet<string> = new Set(
  (
    "aangifte aanvraag accountant accounting accounts admin administratie administration advies algemeen backoffice balie " +
    "beheer belasting bestellingen bestuur betalingen billing boekhouding bureau contact crediteuren customer debiteuren " +
    "directie docs donotreply email facturatie facturen factuur finance financieel financien fiscaal hallo hello helpdesk " +
    "hr ict info informatie inkoop invoice invoices it kantoor klanten klantenservice klantenservices loon lonen mail " +
    "mailbox marketing noreply office orders p&o payroll personeel planning post postbus postmaster privacy receptie " +
    "reply sales salaris salarisadministratie secretariaat secretaris security service support team test verkoop " +
    "verzekeringen webmaster welkom winkel"
  ).split(" ")
);

/** Particles of Dutch surnames, which people leave out. */
const PARTICLES: ReadonlySet<string> = new Set(
  "van de der den het t ten ter te la le du von vd vander vande".split(" ")
);

/** The words of a name or a local part in small plain letters, without digits and what stands behind a plus. */
export function nameWords(text: string): string[] {
  if (isAscii(text))
    return (
      text
        .toLowerCase()
        .replace(/\+.*$/s, "")
        .match(/[a-z]+/g) ?? []
    );
  const plain = plainOf(text.toLowerCase().replace(/\+.*$/s, "").replaceAll("-", " "));
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== "");
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

const LONGEST_NAME = 400;
const COMPANY_FORM = /^(?:bv|nv|cv|vof|gmbh|ltd|inc|llc)$/;

/** The words of a name that stands with an address; `Jansen, Jan` is written for Jan Jansen. What is in brackets is no name. */
export function displayWords(display: string): string[] {
  const [last = "", first, ...more] = display.slice(0, LONGEST_NAME).replace(/\(.*/s, "").split(",");
  const [lastWords, firstWords] = [nameWords(last), nameWords([first, ...more].join(" "))];
  return COMPANY_FORM.test(firstWords.join("")) ? [...lastWords, ...firstWords] : [...firstWords, ...lastWords];
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Whether the words name a task (`info`, `debiteuren`), or nobody at all. */
export function isRole(words: readonly string[]): boolean {
  return words.every((word) => ROLES.has(word)) || ROLES.has(words.join(""));
}

const PERSON_LENGTH = 6;
const SINGLE_WORD_LENGTH = 8;
const SURNAME_LENGTH = 4;
const FIRST_NAME_LENGTH = 3;

/** Whether the words tell one person from another: two of them with a name among them (`jan.bos`, `j.smit`), or one long one. */
export function isDistinctive(words: readonly string[]): boolean {
  if (isRole(words)) return false;
  const letters = words.join("").length;
  if (words.length === 1) return letters >= SINGLE_WORD_LENGTH;
  const isFull = words.filter((word) => word.length >= FIRST_NAME_LENGTH).length > 1;
  return letters >= PERSON_LENGTH && (isFull || words.some((word) => word.length >= SURNAME_LENGTH));
}
