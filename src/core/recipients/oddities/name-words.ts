import { domainOf } from "../../mail/address.ts";
import { soundHash } from "./sounds-like.ts";

/** What is known of somebody's name, as words in lower case without accents. */
export interface NameWords {
  /** Words of the display name, or of the address where there is none; without titles and particles. */
  readonly name: readonly string[];
  /** `soundHash` of each word; 0 for initials, which sound like nothing. */
  readonly sounds: readonly number[];
  /** The part before the `@`, letters only. */
  readonly local: string;
  /** The registered part of the domain, letters only: often the name of a company or a family. */
  readonly domain: string;
  /** A mailbox that several people read, or a company: no person's name can be told. */
  readonly isShared: boolean;
}

export function nameWords(address: string, display: string): NameWords {
  const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
  const domain = letters(registeredLabel(domainOf(address)));
  const shown = display === "" || isAddress(display) ? [] : wordsOf(display);
  const name = shown.length > 0 ? shown : wordsOf(local.includes("+") ? local.replace(/\+.*$/, "") : local);
  const whole = letters(local);
  const isCompany = shown.some((word) => word.length >= 4 && domain.includes(word) && shown.length > 1);
  const sounds = name.map((word) => (isFullWord(word) ? soundHash(word) : 0));
  return { name, sounds, local: whole, domain, isShared: sharedBoxes.has(whole) || isCompany };
}

function registeredLabel(domain: string): string {
  const end = domain.lastIndexOf(".");
  return end === -1 ? "" : domain.slice(domain.lastIndexOf(".", end - 1) + 1, end);
}

/** A first name or family name; shorter words are initials. */
export function isFullWord(word: string): boolean {
  return word.length > 2;
}

/** Names in a text, without titles and particles; initials stay. */
export function wordsOf(text: string): string[] {
  const words = wordsIn(text.slice(0, 320));
  const whole = text.includes("'") ? words.map((word) => word.replaceAll("'", "")) : words;
  return whole.filter((word) => word !== "" && !noName.has(word));
}

function wordsIn(text: string): readonly string[] {
  return ASCII.test(text) ? (text.toLowerCase().match(ASCII_WORDS) ?? []) : plain(text).split(/[^\p{L}']+/u);
}

export function letters(text: string): string {
  if (SMALL_LETTERS.test(text)) return text;
  return ASCII.test(text) ? text.toLowerCase().replace(/[^a-z]+/g, "") : plain(text).replace(/[^\p{L}]/gu, "");
}

/** Most names and addresses of a register of tens of thousands. */
const ASCII = /^[\x00-\x7f]*$/;
const ASCII_WORDS = /[a-z']+/g;
const SMALL_LETTERS = /^[a-z]*$/;

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isAddress(display: string): boolean {
  return display.includes("@");
}

/** Titles, particles and words that stand in display names and are nobody's name. */
const noName: ReadonlySet<string> = new Set(
  (
    "van de der den het ter ten te la le von zu op in t s heer meneer mevrouw dhr mevr mw mej fam familie mr mrs ms miss " +
    "drs dr ing ir prof ba bc msc bsc llm rb aa ra em mba via and en erven bv nv vof stichting vereniging"
  ).split(" ")
);

/** Mailboxes of an organisation, in Dutch and English. */
const sharedBoxes: ReadonlySet<string> = new Set(
  (
    "info administratie admin boekhouding finance financien financieel facturen factuur invoice invoices facturatie office " +
    "kantoor mail contact post secretariaat receptie balie support helpdesk service klantenservice sales verkoop inkoop " +
    "hr personeel personeelszaken salaris salarisadministratie loonadministratie payroll bestuur directie algemeen team " +
    "postbus planning welkom hello hallo hi noreply reply bestelling bestellingen orders order accounts accounting billing " +
    "debiteuren crediteuren penningmeester secretaris voorzitter aangifte aangiftes belasting fiscaal notariaat hypotheken"
  ).split(" ")
);
