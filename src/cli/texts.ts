import type { ReadingReason, ReadingStatus } from "../core/documents/reading.ts";
import type { JournalFileProblem } from "../core/exports/journal-json.ts";
import type { ChainProblem } from "../core/journal/verify-chain.ts";
import { dutch as dutchPack, english as englishPack, type PackMessages } from "../core/packs/pack-texts.ts";

/** Every sentence the tool says to a person. Field names and codes in its output are the same in every language. */
export interface Messages {
  readonly about: string;
  /** Before the line that shows how to call it. */
  readonly call: string;
  readonly noCommand: string;
  readonly unknownCommand: (name: string) => string;
  readonly purpose: Readonly<Record<string, string>>;
  readonly badOption: (detail: string) => string;
  readonly noPath: string;
  readonly noSuchPath: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly notAFile: (path: string) => string;
  readonly oneFileOnly: string;
  readonly badTimeout: string;
  readonly badDomain: (text: string) => string;
  readonly badProfile: (profiles: string) => string;
  readonly cannotRead: (path: string, code: string) => string;
  readonly cannotWrite: (path: string, code: string) => string;
  readonly linkNotFollowed: (path: string) => string;
  readonly badOffice: (path: string, detail: string) => string;
  readonly unknownKey: (key: string) => string;
  readonly noAddress: string;
  readonly onlyVerify: string;
  readonly onlyLearn: string;
  readonly badHistory: (path: string) => string;
  /** `all`: mails that the history knows. */
  readonly historyLearned: (mails: number, all: number) => string;
  readonly badJournal: (problem: JournalFileProblem) => string;
  readonly journalHolds: (entries: number) => string;
  readonly journalBroken: (sequence: number, detail: string) => string;
  readonly chainProblem: Readonly<Record<ChainProblem, string>>;
  readonly tooMany: (text: string) => string;
  readonly missingPages: (pages: string) => string;
  readonly status: Readonly<Record<ReadingStatus, string>>;
  readonly reason: Readonly<Record<ReadingReason, string>>;
  readonly pack: PackMessages;
}

export type Language = "nl" | "en";

/** Language of the environment, in the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^nl(?:$|[_.@-])/i.test(locale) ? "nl" : "en";
}

export function messagesIn(language: Language): Messages {
  return tables[language];
}

const english: Messages = {
  about:
    "Verzendwacht: looks at files and mails for what should not leave the office. Everything stays on this computer.",
  call: "Call it like this:",
  noCommand: "No command given.",
  unknownCommand: (name) => `Unknown command: ${name}.`,
  purpose: {
    scan: "one JSON line per file: what is in it",
    text: "the text of a file",
    mail: "one JSON line per mail: who gets it, what is in it, and the verdict",
    recipients:
      "one JSON line per address (given here or on standard input): who it is to the office and why, and what a look-alike looks like",
    history: "learns from sent mails (.eml, mbox) who gets what; keeps keyed hashes only",
    journal: "whether an exported journal is whole and unchanged",
    pack: "whether a rule pack is in order; whether its cases (FILE with .cases.json) hold"
  },
  badOption: (detail) => `${detail}.`,
  noPath: "No file given.",
  noSuchPath: (path) => `There is no file or folder ${path}.`,
  isFolder: (path) => `${path} is a folder; a file is needed.`,
  notAFile: (path) => `${path} is not a file.`,
  oneFileOnly: "More than one file needs --out DIR.",
  badTimeout: "--timeout needs a number of seconds above 0.",
  badDomain: (text) => `${text} is not a domain.`,
  badProfile: (profiles) => `--profile needs one of ${profiles}.`,
  cannotRead: (path, code) => `${path} could not be read (${code}).`,
  cannotWrite: (path, code) => `${path} could not be written (${code}).`,
  linkNotFollowed: (path) => `${path} is a link to outside the folder and was not followed.`,
  badOffice: (path, detail) => `The office file ${path} is not right: ${detail}.`,
  unknownKey: (key) => `unknown key "${key}"`,
  noAddress: "No address given.",
  onlyVerify: "The journal can only be verified.",
  onlyLearn: "A history can only be learned.",
  badHistory: (path) => `${path} is not a history of this version.`,
  historyLearned: (mails, all) => `Learned from ${mails} mails; the history now knows ${all}.`,
  badJournal: (problem) =>
    problem === "unknown-version"
      ? "This journal was exported by a newer version."
      : `This is not an exported journal${problem === "not-json" ? ": it is not JSON" : ""}.`,
  journalHolds: (entries) => `The journal is whole: ${entries} entries.`,
  journalBroken: (sequence, detail) => `The journal is broken at entry ${sequence}: ${detail}.`,
  chainProblem: {
    hash: "its content was changed",
    previous: "it does not follow on the one before",
    sequence: "it is missing",
    shape: "it is not an entry"
  },
  tooMany: (text) => `${text} is one too many.`,
  missingPages: (pages) => `not read: page ${pages}`,
  status: {
    read: "read",
    "partly-read": "partly read",
    encrypted: "not read: encrypted",
    corrupt: "not read: damaged",
    "too-large": "not read: too large",
    unsupported: "not read: not supported",
    timeout: "not read: took too long",
    unavailable: "not read: not available"
  },
  reason: {
    "password-required": "a password is needed",
    damaged: "the file is damaged",
    "empty-file": "the file is empty",
    "over-byte-limit": "the file is larger than can be read",
    "over-page-limit": "the document has more pages than can be read",
    "over-text-limit": "the document has more text than can be read",
    "pages-without-text": "some pages are pictures without text",
    "no-text-in-document": "the document is a picture without text",
    "unknown-type": "this type of file cannot be read",
    "name-and-content-differ": "the content is not what the name says",
    "undecodable-text": "the text cannot be decoded",
    "took-too-long": "reading took too long",
    "transfer-mismatch": "the file did not arrive whole",
    "server-refused": "the server refused the file",
    "analysis-host-gone": "the reader stopped",
    "still-uploading": "the file was still being uploaded",
    "wrong-password": "the password is not right",
    "over-inflated-limit": "unpacked, it is too large to be read in full",
    "over-entry-limit": "it holds too many files",
    "over-depth-limit": "it holds files inside files, too deep to follow",
    "over-pixel-limit": "the picture is too large to be read",
    "part-damaged": "a part of the file is damaged",
    "file-inside-unread": "a file inside it was not read in full",
    "image-without-text": "no text was found in the picture",
    "ocr-uncertain": "the text in the picture was hard to read",
    "heic-picture": "a photo in HEIC, which is not read; save it as JPEG",
    "cloud-link": "a link to files in the cloud, which are not read; check who may open it"
  },
  pack: englishPack
};

const dutch: Messages = {
  about: "Verzendwacht: zoekt in bestanden en mails naar wat het kantoor niet uit mag. Alles blijft op deze computer.",
  call: "Gebruik het zo:",
  noCommand: "Er is geen opdracht gegeven.",
  unknownCommand: (name) => `Onbekende opdracht: ${name}.`,
  purpose: {
    scan: "per bestand een regel JSON: wat erin staat",
    text: "de tekst van een bestand",
    mail: "per mail een regel JSON: wie hem krijgt, wat erin staat, en het oordeel",
    recipients:
      "per adres (hier gegeven of op standaardinvoer) een regel JSON: wie het voor het kantoor is en waarom, en waar een adres op lijkt",
    history: "leert uit verzonden mails (.eml, mbox) wie wat krijgt; bewaart alleen hashes met een sleutel",
    journal: "of een geëxporteerd logboek heel en ongewijzigd is",
    pack: "of een regelpakket in orde is; of zijn voorbeelden (FILE met .cases.json) kloppen"
  },
  badOption: (detail) => `${detail}.`,
  noPath: "Er is geen bestand gegeven.",
  noSuchPath: (path) => `Bestand of map ${path} bestaat niet.`,
  isFolder: (path) => `${path} is een map; er is een bestand nodig.`,
  notAFile: (path) => `${path} is geen bestand.`,
  oneFileOnly: "Bij meer dan één bestand is --out DIR nodig.",
  badTimeout: "Bij --timeout hoort een aantal seconden boven 0.",
  badDomain: (text) => `${text} is geen domein.`,
  badProfile: (profiles) => `Bij --profile hoort een van ${profiles}.`,
  cannotRead: (path, code) => `${path} kon niet worden gelezen (${code}).`,
  cannotWrite: (path, code) => `${path} kon niet worden geschreven (${code}).`,
  linkNotFollowed: (path) => `${path} verwijst naar buiten de map en is niet gevolgd.`,
  badOffice: (path, detail) => `Het kantoorbestand ${path} klopt niet: ${detail}.`,
  unknownKey: (key) => `onbekende sleutel "${key}"`,
  noAddress: "Er is geen adres gegeven.",
  onlyVerify: "Het logboek kan alleen worden gecontroleerd (verify).",
  onlyLearn: "Een geschiedenis kan alleen worden geleerd (learn).",
  badHistory: (path) => `${path} is geen geschiedenis van deze versie.`,
  historyLearned: (mails, all) => `Geleerd van ${mails} mails; de geschiedenis kent er nu ${all}.`,
  badJournal: (problem) =>
    problem === "unknown-version"
      ? "Dit logboek is door een nieuwere versie geëxporteerd."
      : `Dit is geen geëxporteerd logboek${problem === "not-json" ? ": het is geen JSON" : ""}.`,
  journalHolds: (entries) => `Het logboek is heel: ${entries} regels.`,
  journalBroken: (sequence, detail) => `Het logboek klopt niet meer bij regel ${sequence}: ${detail}.`,
  chainProblem: {
    hash: "de inhoud is gewijzigd",
    previous: "hij sluit niet aan op de vorige",
    sequence: "hij ontbreekt",
    shape: "het is geen regel"
  },
  tooMany: (text) => `${text} is te veel.`,
  missingPages: (pages) => `niet gelezen: pagina ${pages}`,
  status: {
    read: "gelezen",
    "partly-read": "deels gelezen",
    encrypted: "niet gelezen: versleuteld",
    corrupt: "niet gelezen: beschadigd",
    "too-large": "niet gelezen: te groot",
    unsupported: "niet gelezen: niet ondersteund",
    timeout: "niet gelezen: duurde te lang",
    unavailable: "niet gelezen: niet beschikbaar"
  },
  reason: {
    "password-required": "er is een wachtwoord nodig",
    damaged: "het bestand is beschadigd",
    "empty-file": "het bestand is leeg",
    "over-byte-limit": "het bestand is groter dan kan worden gelezen",
    "over-page-limit": "het document heeft meer pagina's dan kunnen worden gelezen",
    "over-text-limit": "het document heeft meer tekst dan kan worden gelezen",
    "pages-without-text": "sommige pagina's zijn plaatjes zonder tekst",
    "no-text-in-document": "het document is een plaatje zonder tekst",
    "unknown-type": "dit soort bestand kan niet worden gelezen",
    "name-and-content-differ": "de inhoud is niet wat de naam zegt",
    "undecodable-text": "de tekst kan niet worden ontcijferd",
    "took-too-long": "het lezen duurde te lang",
    "transfer-mismatch": "het bestand kwam niet heel aan",
    "server-refused": "de server gaf het bestand niet",
    "analysis-host-gone": "de lezer is gestopt",
    "still-uploading": "het bestand werd nog geüpload",
    "wrong-password": "het wachtwoord klopt niet",
    "over-inflated-limit": "uitgepakt is het te groot om helemaal te lezen",
    "over-entry-limit": "er zitten te veel bestanden in",
    "over-depth-limit": "er zitten te veel bestanden in elkaar",
    "over-pixel-limit": "de afbeelding is te groot om te lezen",
    "part-damaged": "een deel van het bestand is beschadigd",
    "file-inside-unread": "een bestand dat erin zit, is niet helemaal gelezen",
    "image-without-text": "op de afbeelding is geen tekst gevonden",
    "ocr-uncertain": "de tekst op de afbeelding was niet goed te lezen",
    "heic-picture": "een foto in HEIC, die niet gelezen wordt; sla die op als JPEG",
    "cloud-link": "een link naar bestanden in de cloud, die niet gelezen worden; kijk wie hem mag openen"
  },
  pack: dutchPack
};

const tables: Readonly<Record<Language, Messages>> = { en: english, nl: dutch };
