import type { PackFaultCode } from "./pack-fault.ts";
import type { CaseProblem } from "./run-cases.ts";

/** What the command line and the options page say of rule packs. */
export interface PackMessages {
  readonly badAction: string;
  readonly inOrder: (path: string, rules: number, terms: number) => string;
  /** `unchecked`: of how many nobody held the entry against its source. */
  readonly whoIsKnown: (organisations: number, unchecked: number) => string;
  readonly notInOrder: (path: string, faults: number) => string;
  readonly moreFaults: (more: number) => string;
  readonly wholeFile: string;
  readonly noCases: (path: string, casesPath: string) => string;
  readonly casesHold: (cases: number) => string;
  readonly casesFail: (failed: number, cases: number) => string;
  /** What is wrong, and behind it what to do. `detail` as `PackFault` has it. */
  readonly fault: Readonly<Record<PackFaultCode, (detail: string) => string>>;
  readonly problem: Readonly<Record<CaseProblem["code"], (expected: string, got: string) => string>>;
}

const englishKinds: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number",
  Object: "an object { }",
  Array: "a list [ ]",
  "(string | Array)": "a text in quotes or a list [ ]",
  "1": "the number 1"
};

export const english: PackMessages = {
  badAction: "A pack can be looked over (lint) or tried on its cases (test).",
  inOrder: (path, rules, terms) => `${path} is in order: ${rules} rules, ${terms} terms.`,
  whoIsKnown: (organisations, unchecked) =>
    `It names ${organisations} organisations; ${unchecked === 0 ? "all were held against their sources" : `of ${unchecked} it does not say that somebody held them against their source ("checked")`}.`,
  notInOrder: (path, faults) => `${path} is not in order: ${faults} ${faults === 1 ? "fault" : "faults"}.`,
  moreFaults: (more) => `and ${more} more`,
  wholeFile: "the pack",
  noCases: (path, casesPath) => `${path} has no cases to try: there is no file ${casesPath}.`,
  casesHold: (cases) => `All ${cases} cases hold.`,
  casesFail: (failed, cases) => `${failed} of ${cases} cases fail.`,
  fault: {
    "not-json": () => "this is not JSON. Open it in an editor that checks JSON; mostly a comma or a quote is missing.",
    "newer-schema": (schema) =>
      `made for a newer Verzendwacht (schema ${schema}). Update Verzendwacht first; the pack in force stays.`,
    "too-large": (limit) =>
      limit === "" ? "too much for one pack. Split the pack." : `more than ${limit} terms. Split the pack.`,
    "no-rules": () => "has no rules. Add at least one under identifiers, patterns, dossiers, allow, verdicts or known.",
    "unknown-key": (known) => `is not known here. Take it out, or use one of: ${known}.`,
    missing: () => "is missing. Add it.",
    "wrong-type": (kind) => `is not what belongs here. Make it ${englishKinds[kind] ?? kind}.`,
    "not-one-of": (names) => `is none of the names known here. Use one of: ${names}.`,
    "too-low": (limit) => `is too low. Use ${limit} or more.`,
    "too-high": (limit) => `is too high. Use ${limit} or less.`,
    "not-whole": () => "is not a whole number. Leave out what is behind the point.",
    "too-short": () => "is empty. Fill it in.",
    "too-long": (limit) => `is too long. Use at most ${limit} characters.`,
    "too-few": (limit) => `is too short a list. Put in at least ${limit}.`,
    "too-many": (limit) => `is too long a list. Put in at most ${limit}.`,
    "broken-text": () => "holds half of a character. Type the text again.",
    "text-blank": () => "is blank. Fill it in.",
    "rule-id": () =>
      'is not a name for this. Use lower-case words joined by dots or hyphens, like "office.client-number".',
    "rule-twice": (rule) => `rule ${rule} stands here twice. Give each rule a name of its own.`,
    "term-blank": () => "is a blank term. Fill it in or take it out.",
    "term-comment": () => "is a remark, not a term. Take it out.",
    "term-long": (limit) => `is longer than a term may be. Use at most ${limit} characters.`,
    "term-composed": () => "has letters and accents written apart. Type the term again.",
    "term-case": () => "has capitals. Write it in lower case; it matches capitals too.",
    "term-spaces": () =>
      "has a space too many, or another kind of space. Put one plain space between words, none around.",
    "term-star": () => "has a * in the wrong place. It may stand before the first word or behind the last.",
    "term-star-short": () => "has a * at a word that is too short. Use at least 4 letters there.",
    "term-invisible": () => "holds a sign that cannot be seen. Type the term again.",
    "term-signs": () => "has no letter and no digit. Fill it in or take it out.",
    "term-twice": (term) => `"${term}" stands in this rule twice. Take one out.`,
    "label-and-competing": (term) => `"${term}" is a label and a competing word at once. Take one out.`,
    "mark-and-against": (term) => `"${term}" counts for and against at once. Take one out.`,
    "no-term": () => "has no labels, and this is only found beside one. Add some.",
    "pattern-without-keyword": () => "has no keywords, and a pattern is only looked for near one. Add some.",
    "pattern-syntax": (part) => `cannot be read${part === "" ? "" : ` at ${part}`}. Write it as an RE2 pattern.`,
    "pattern-lookaround": (part) =>
      `looks ahead or behind (${part}), which takes too long on some texts. Put the part that must be found in ( ).`,
    "pattern-backreference": (part) =>
      `refers back (${part}), which takes too long on some texts. Write the repeated part out.`,
    "pattern-possessive": (part) => `has ${part}, which RE2 does not know. Leave the extra + or > out.`,
    "pattern-repeat": (part) => `repeats too often (${part}). Use at most 1000, also for repeats within repeats.`,
    "pattern-too-large": (limit) => `is too large: more than ${limit} steps. Use fewer or smaller repeats.`,
    "pattern-empty": () => "also matches nothing at all. Ask for at least one character.",
    "pattern-all": () => "matches nearly everything. Say what the place looks like.",
    "dossier-unreachable": (score) => `can never reach its threshold (${score}). Raise weights or lower the threshold.`,
    "allow-value": () =>
      "is not a value as it is compared. Write only digits and capitals, no spaces, dots or hyphens.",
    "allow-nothing": () => "allows nothing. Add values or words that stand near.",
    "allow-unknown-rule": (rule) =>
      `there is no rule ${rule}. Use the name of a rule of this pack or of one beside it.`,
    "verdict-domain": () => 'is not a domain. Write it in lower case, like "bank.nl".',
    "verdict-nothing-asked": () => "asks for nothing, so it holds for every mail. Say when it holds.",
    "verdict-tell": (need) =>
      `does not fit its "when": this sentence needs ${need} there. Add it, or use words of your own.`,
    "verdict-no-outside": () =>
      'speaks of somebody outside the office, but "when" does not ask for one. Add "to": ["outside"].',
    "verdict-pass-words": () => 'lets through with words nobody sees. Use a sentence of the program, or another "do".',
    "verdict-never": (rule) =>
      `never decides: ${rule} stands before it and holds whenever this does. Put this one first.`,
    "known-address": () => 'is not an address. Write it in lower case, like "info@bank.nl".',
    "known-day": () => 'is not a day. Write year-month-day, like "2026-11-22".',
    "known-url": () => 'is not a web address. Begin it with "https://", or leave it out.',
    "known-nothing": () => "has no domain and no address. Add one under domains or addresses.",
    "known-twice": (place) => `${place} stands in this pack twice. Take one out.`,
    "known-provider": (domain) =>
      `everybody can have an address at ${domain}. Put the addresses you know under addresses.`,
    "known-shared": (domain) =>
      `${domain} is of many: whoever likes gets a name under it. Write the whole domain of the organisation.`,
    "pack-shipped": (id) => `${id} is the name of a pack that comes with Verzendwacht. Give yours another.`,
    "pack-older": (version) =>
      `is not newer than version ${version}, which is in force and stays so. Raise the version with every change.`,
    "case-unknown-rule": (rule) => `there is no rule ${rule} in the pack. Use the name of one of its rules.`,
    "case-other-pack": (pack) => `names another pack. Write ${pack}.`,
    "case-span": () => "does not stand in the text. Copy it from the text."
  },
  problem: {
    silent: (expected) => `expected ${expected}, found nothing`,
    fires: (_, got) => `expected nothing, found ${got}`,
    confidence: (expected, got) => `expected ${expected}, found ${got}`,
    level: (expected, got) => `expected the verdict ${expected}, found ${got}`,
    recipient: (expected, got) => `expected ${expected}, but ${got}`,
    place: (expected, got) => `expected the place ${expected}, found ${got || "no place"}`,
    others: (expected, got) => `expected no other rule${expected && ` than ${expected}`}, found ${got}`
  }
};

const dutchKinds: Readonly<Record<string, string>> = {
  string: "een tekst tussen aanhalingstekens",
  number: "een getal",
  Object: "een object { }",
  Array: "een lijst [ ]",
  "(string | Array)": "een tekst tussen aanhalingstekens of een lijst [ ]",
  "1": "het getal 1"
};

export const dutch: PackMessages = {
  badAction: "Een regelpakket kan worden nagekeken (lint) of op zijn voorbeelden worden beproefd (test).",
  inOrder: (path, rules, terms) => `${path} is in orde: ${rules} regels, ${terms} termen.`,
  whoIsKnown: (organisations, unchecked) =>
    `Het noemt ${organisations} organisaties; ${unchecked === 0 ? "alle zijn met hun bron vergeleken" : `van ${unchecked} staat er niet bij dat iemand ze met de bron vergeleek ("checked")`}.`,
  notInOrder: (path, faults) => `${path} is niet in orde: ${faults} ${faults === 1 ? "fout" : "fouten"}.`,
  moreFaults: (more) => `en nog ${more}`,
  wholeFile: "het pakket",
  noCases: (path, casesPath) => `${path} heeft geen voorbeelden om te proberen: het bestand ${casesPath} is er niet.`,
  casesHold: (cases) => `Alle ${cases} voorbeelden kloppen.`,
  casesFail: (failed, cases) => `${failed} van ${cases} voorbeelden kloppen niet.`,
  fault: {
    "not-json": () =>
      "dit is geen JSON. Open het in een editor die JSON controleert; meestal ontbreekt een komma of aanhalingsteken.",
    "newer-schema": (schema) =>
      `gemaakt voor een nieuwere Verzendwacht (schema ${schema}). Werk Verzendwacht eerst bij; het geldende pakket blijft.`,
    "too-large": (limit) =>
      limit === "" ? "te veel voor één pakket. Splits het pakket." : `meer dan ${limit} termen. Splits het pakket.`,
    "no-rules": () => "heeft geen regels. Zet er een onder identifiers, patterns, dossiers, allow, verdicts of known.",
    "unknown-key": (known) => `is hier niet bekend. Haal het weg, of gebruik: ${known}.`,
    missing: () => "ontbreekt. Voeg het toe.",
    "wrong-type": (kind) => `is niet wat hier hoort. Maak er ${dutchKinds[kind] ?? kind} van.`,
    "not-one-of": (names) => `is geen naam die hier bekend is. Gebruik een van: ${names}.`,
    "too-low": (limit) => `is te laag. Gebruik ${limit} of meer.`,
    "too-high": (limit) => `is te hoog. Gebruik ${limit} of minder.`,
    "not-whole": () => "is geen heel getal. Laat weg wat achter de punt staat.",
    "too-short": () => "is leeg. Vul het in.",
    "too-long": (limit) => `is te lang. Gebruik hoogstens ${limit} tekens.`,
    "too-few": (limit) => `is een te korte lijst. Zet er minstens ${limit} in.`,
    "too-many": (limit) => `is een te lange lijst. Zet er hoogstens ${limit} in.`,
    "broken-text": () => "bevat een half teken. Typ de tekst opnieuw.",
    "text-blank": () => "is leeg. Vul het in.",
    "rule-id": () =>
      'kan zo niet heten. Gebruik kleine letters, woorden met punten of streepjes ertussen: "kantoor.klantnummer".',
    "rule-twice": (rule) => `regel ${rule} staat er twee keer. Geef elke regel een eigen naam.`,
    "term-blank": () => "is een lege term. Vul hem in of haal hem weg.",
    "term-comment": () => "is een opmerking, geen term. Haal hem weg.",
    "term-long": (limit) => `is langer dan een term mag zijn. Gebruik hoogstens ${limit} tekens.`,
    "term-composed": () => "heeft letters en accenten los van elkaar. Typ de term opnieuw.",
    "term-case": () => "heeft hoofdletters. Schrijf hem met kleine letters; hoofdletters worden ook gevonden.",
    "term-spaces": () =>
      "heeft een spatie te veel, of een ander soort spatie. Zet één gewone spatie tussen woorden, en geen eromheen.",
    "term-star": () => "heeft een * op de verkeerde plaats. Hij mag voor het eerste woord of achter het laatste staan.",
    "term-star-short": () => "heeft een * bij een te kort woord. Gebruik daar minstens 4 letters.",
    "term-invisible": () => "bevat een onzichtbaar teken. Typ de term opnieuw.",
    "term-signs": () => "heeft geen letter en geen cijfer. Vul hem in of haal hem weg.",
    "term-twice": (term) => `"${term}" staat twee keer in deze regel. Haal er een weg.`,
    "label-and-competing": (term) => `"${term}" staat bij labels en bij competing. Haal er een weg.`,
    "mark-and-against": (term) => `"${term}" telt voor en tegen tegelijk. Haal er een weg.`,
    "no-term": () => "heeft geen labels, en dit wordt alleen naast een label gevonden. Voeg er toe.",
    "pattern-without-keyword": () =>
      "heeft geen keywords, en een patroon wordt alleen bij een trefwoord gezocht. Voeg er toe.",
    "pattern-syntax": (part) =>
      `is niet te lezen${part === "" ? "" : ` bij ${part}`}. Schrijf het als een patroon van RE2.`,
    "pattern-lookaround": (part) =>
      `kijkt vooruit of terug (${part}), wat bij sommige teksten te lang duurt. Zet wat gevonden moet worden tussen ( ).`,
    "pattern-backreference": (part) =>
      `verwijst terug (${part}), wat bij sommige teksten te lang duurt. Schrijf de herhaling uit.`,
    "pattern-possessive": (part) => `heeft ${part}, wat RE2 niet kent. Laat de extra + of > weg.`,
    "pattern-repeat": (part) => `herhaalt te vaak (${part}). Gebruik hoogstens 1000, ook bij herhalingen in elkaar.`,
    "pattern-too-large": (limit) => `is te groot: meer dan ${limit} stappen. Gebruik minder of kleinere herhalingen.`,
    "pattern-empty": () => "past ook op niets. Vraag om minstens één teken.",
    "pattern-all": () => "past op bijna alles. Zeg hoe het eruitziet wat gevonden moet worden.",
    "dossier-unreachable": (score) =>
      `kan de drempel nooit halen (${score}). Verhoog gewichten of verlaag de drempel (threshold).`,
    "allow-value": () =>
      "is geen waarde zoals die wordt vergeleken. Schrijf alleen cijfers en hoofdletters, zonder spaties of streepjes.",
    "allow-nothing": () => "staat niets toe. Voeg waarden (values) toe, of woorden die erbij staan (near).",
    "allow-unknown-rule": (rule) =>
      `er is geen regel ${rule}. Gebruik de naam van een regel uit dit pakket of een pakket ernaast.`,
    "verdict-domain": () => 'is geen domein. Schrijf het met kleine letters: "bank.nl".',
    "verdict-nothing-asked": () => "vraagt nergens om en geldt dus voor elke mail. Zeg wanneer het geldt.",
    "verdict-tell": (need) =>
      `past niet bij "when": deze zin vraagt daar om ${need}. Zet het erbij, of schrijf een eigen zin.`,
    "verdict-no-outside": () =>
      'gaat over iemand buiten het kantoor, maar "when" vraagt daar niet om. Zet erbij: "to": ["outside"].',
    "verdict-pass-words": () =>
      'laat door met woorden die niemand ziet. Neem een zin van het programma, of een andere "do".',
    "verdict-never": (rule) => `beslist nooit: ${rule} staat ervoor en geldt altijd als deze geldt. Zet deze eerder.`,
    "known-address": () => 'is geen adres. Schrijf het met kleine letters: "info@bank.nl".',
    "known-day": () => 'is geen dag. Schrijf jaar-maand-dag: "2026-11-22".',
    "known-url": () => 'is geen webadres. Begin met "https://", of laat het weg.',
    "known-nothing": () => "heeft geen domein en geen adres. Zet er een bij domains of bij addresses.",
    "known-twice": (place) => `${place} staat twee keer in dit pakket. Haal er een weg.`,
    "known-provider": (domain) =>
      `bij ${domain} kan iedereen een adres hebben. Zet de adressen die u kent bij addresses.`,
    "known-shared": (domain) =>
      `${domain} is van velen: wie wil, krijgt er een naam onder. Schrijf het hele domein van de organisatie.`,
    "pack-shipped": (id) => `${id} is de naam van een meegeleverd pakket. Geef het uwe een andere naam.`,
    "pack-older": (version) =>
      `is niet nieuwer dan versie ${version}, die nu geldt en blijft gelden. Verhoog de versie bij elke wijziging.`,
    "case-unknown-rule": (rule) => `het pakket heeft geen regel ${rule}. Gebruik de naam van een van zijn regels.`,
    "case-other-pack": (pack) => `noemt een ander pakket. Schrijf ${pack}.`,
    "case-span": () => "staat niet in de tekst. Neem het over uit de tekst."
  },
  problem: {
    silent: (expected) => `verwacht: ${expected}, gevonden: niets`,
    fires: (_, got) => `verwacht: niets, gevonden: ${got}`,
    confidence: (expected, got) => `verwacht: ${expected}, gevonden: ${got}`,
    level: (expected, got) => `verwacht oordeel: ${expected}, gevonden: ${got}`,
    recipient: (expected, got) => `verwacht: ${expected}, maar ${got}`,
    place: (expected, got) => `verwachte plaats: ${expected}, gevonden: ${got || "geen plaats"}`,
    others: (expected, got) => `verwacht: geen andere regel${expected && ` dan ${expected}`}, gevonden: ${got}`
  }
};
