import { wordsOf } from "./name-words.ts";

/** Who a mail greets. */
export interface Greeting {
  /** As written, at most 60 characters. Hostile input. */
  readonly text: string;
  /** Words of the names, lower case, without accents, titles and particles; empty where nobody is named ("Beste allen"). */
  readonly names: readonly string[];
  /** Somebody is named by family name ("Geachte heer De Vries"). */
  readonly isFormal: boolean;
}

const longestLine = 160;
const linesLooked = 4;
const longestText = 60;

/** Words that begin a greeting; those of the second kind are never followed by anything but whom they greet. */
const loose =
  "hoi|hallo|hi|hey|hai|ha|dag|hello|goede ?(?:morgen|middag|avond|dag)|good (?:morning|afternoon|evening|day)";
const firm = "beste|geachte|lieve|waarde|dear";
const start = new RegExp(`^(?:(?:${loose}),? )?(?:${firm}|${loose})(?![\\p{L}\\p{N}])[ \\t]*`, "iu");
const formal = /(?<!\p{L})(?:heer|meneer|mevrouw|dhr|mevr|mw|fam|familie|mr|mrs|ms|miss|dr|prof)(?!\p{L})/iu;

/** A word of a name: it begins with a capital, or is a title, a particle or what stands between two names. */
const named =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|heer|meneer|mevrouw|dhr\.?|mevr\.?|mw\.?|fam\.?|familie|van|de|der|den|het|ter|ten|en|and|&|\/)$/u;

/** The greeting at the start of a mail's own text; null when there is none. `own`: see `splitQuoted`. Linear. */
export function readGreeting(own: string): Greeting | null {
  const lines = own.slice(0, 2_000).split("\n");
  const first = lines.map((line) => line.trim().replace(/[\u00a0\t ]+/g, " ")).filter((line) => line !== "");
  for (const line of first.slice(0, linesLooked)) {
    const greeted = start.exec(line.slice(0, longestLine));
    if (greeted !== null) return greetingOf(line.slice(greeted[0].length, longestLine));
  }
  return null;
}

function greetingOf(rest: string): Greeting | null {
  const words = (
    rest.split(
      /[!?:;]|,(?! ?\p{Lu}[\p{L}'’-]{1,30}(?:,| en ))|\.(?= |$)(?<!\b(?:dhr|mevr|mw|fam|mr|mrs|ms|dr|prof|\p{Lu})\.)/iu
    )[0] ?? ""
  )
    .replaceAll(",", " en ")
    .split(" ")
    .filter((word) => word !== "");
  const upTo = words.findIndex((word) => !named.test(word));
  const taken = upTo === -1 ? words : words.slice(0, upTo);
  const text = taken.join(" ").slice(0, longestText);
  if (text === "" && words.length === 0) return null;
  const names = wordsOf(text).filter((word) => word.length > 1 && word !== "en");
  const isNobody = names.some((word) => everybody.has(word)) || words.some((word) => everybody.has(word.toLowerCase()));
  return { text, names: isNobody ? [] : names, isFormal: formal.test(text) };
}

/** Greets whoever reads it. */
const everybody: ReadonlySet<string> = new Set(
  (
    "allen allemaal alle iedereen collega collegas team relatie relaties klant klanten client clienten heren dames mensen " +
    "sir sirs madam all everyone everybody both beiden jullie ouders bestuur leden lid lezer lezers administratie afdeling " +
    "ondernemer ondernemers vrienden vriend huurder bewoner bewoners medewerker medewerkers deelnemer deelnemers folks " +
    "guys colleagues colleague customer friend friends partner partners jongens dame u je daar there again nogmaals"
  ).split(" ")
);
