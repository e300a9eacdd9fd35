import { domainOf } from "../../mail/address.ts";
import { textHash } from "../text-hash.ts";
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
  return nameOf(address, shownName(domainOf(address), display));
}

export interface NamesInTurn {
  readonly read: typeof nameWords;
  /** Whether the display name is that of the firm whose domain it is, and nobody's own. */
  isCompany(address: string, display: string): boolean;
}

/** The same of one after the other: of a client with several addresses the name is read once. */
export function namesInTurn(): NamesInTurn {
  let last = { domain: "@", display: "", shown: shownName("", "") };
  const shownOf = (address: string, display: string): ShownName => {
    if (last.display !== display || !address.endsWith(last.domain)) {
      const domain = domainOf(address);
      last = { domain: `@${domain}`, display, shown: shownName(domain, display) };
    }
    return last.shown;
  };
  return {
    read: (address, display) => nameOf(address, shownOf(address, display)),
    isCompany: (address, display) => shownOf(address, display).isCompany
  };
}

/** What a display name says, and the domain with it; no words where there is none. */
interface ShownName extends Pick<NameWords, "name" | "sounds" | "domain"> {
  readonly isCompany: boolean;
}

function shownName(domainText: string, display: string): ShownName {
  const domain = letters(registeredLabel(domainText));
  const name = display === "" || isAddress(display) ? [] : wordsOf(display);
  const isCompany = name.length > 1 && name.some((word) => word.length >= 4 && domain.includes(word));
  return { name, sounds: soundsOf(name), domain, isCompany };
}

function nameOf(address: string, shown: ShownName): NameWords {
  const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
  const isShown = shown.name.length > 0;
  const name = isShown ? shown.name : wordsOf(local.includes("+") ? local.replace(/\+.*$/, "") : local);
  const sounds = isShown ? shown.sounds : soundsOf(name);
  const whole = letters(local);
  return { name, sounds, local: whole, domain: shown.domain, isShared: sharedBoxes.has(whole) || shown.isCompany };
}

function soundsOf(words: readonly string[]): number[] {
  return words.map((word) => (isFullWord(word) ? soundHash(word) : 0));
}

function registeredLabel(domain: string): string {
  const end = domain.lastIndexOf(".");
  return end === -1 ? "" : domain.slice(domain.lastIndexOf(".", end - 1) + 1, end);
}

/** A first name or family name; shorter words are initials. */
export function isFullWord({ length }: { readonly length: number }): boolean {
  return length > 2;
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

/** `textHash` of the words that nobody's name has, and of the mailboxes of organisations. */
export const noNameHashes: ReadonlySet<number> = hashesOf(noName);
export const sharedBoxHashes: ReadonlySet<number> = hashesOf(sharedBoxes);

function hashesOf(words: Iterable<string>): Set<number> {
  return new Set([...words].map((word) => textHash(word)));
}
