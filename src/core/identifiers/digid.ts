import type { IdentifierReading } from "./identifier-reading.ts";

/** `: value`, `= value`, ` is value`, a tab or bar of a table, or the next line. */
const OPENING =
  /^(?:\s{0,3}(?<sign>[:=|\t])|\s{1,3}(?<verb>is|luidt|was|wordt)\b\s{0,2}:?|(?<line>[^\S\n]{0,3}\n))\s{0,4}/;
const TOKEN = /^["'`\u2018\u201c]?(?<value>[^\s"\u201d]{1,40})(?<behind>[^\n\r]{0,3})/;
/** Where a form leaves the place open: dots, lines, stars, brackets. */
const LEFT_OPEN = /^(?:[._*\u2022\u25cf\u2026-]+|x{3,}|[<[({].*)$/i;
const ADDRESS = /^(?:https?:|www\.)/i;
/** A digit, a sign inside, or a capital behind a small letter: no word of a sentence. */
const SECRET = /\d|\w[^\w\s'\u2019/-]+\w|[@#$%^&*+=!]|\p{Ll}\p{Lu}/u;
/** Words that forms, manuals and mails put behind these labels. */
const NO_SECRET = new Set(
  (
    "aan aanvragen activeren altijd bij bekend code de deze digid dit een en er gebruikersnaam geen geheim graag " +
    "het hier hieronder hij ik in instellen invoeren invullen is je kan kiezen klik kwijt maken met mijn moet " +
    "naam nee nieuw nieuwe niet nodig nog nvt of onbekend onjuist op opgeslagen opvragen persoonlijk pincode " +
    "reset resetten sms te toesturen uw veilig vereist vergeten verlopen verplicht verstuurd via volgt voor " +
    "wachtwoord wij wijzigen wordt zelf zie zijn your unknown forgot forgotten password username required"
  ).split(" ")
);

const LONGEST = 60;

/**
 * What stands behind a label such as "DigiD gebruikersnaam", "DigiD wachtwoord" or "activeringscode"; `labelEnd` is
 * behind the label. Format: one piece without spaces, 4 to 32 characters, behind `:`, `=`, "is" or on the next line.
 * Check: none. Evidence: none of its own: needs the label. Null where a sentence goes on or the place is left open; a
 * plain word counts only behind `:` or `=` and alone on its line. `value` is as written, for passwords are.
 * Source: general knowledge (DigiD has no number format; domain facts 1.6).
 */
export function readDigid(text: string, labelEnd: number): IdentifierReading | null {
  const slice = text.slice(labelEnd, labelEnd + LONGEST);
  const opening = OPENING.exec(slice);
  const token = opening === null ? null : TOKEN.exec(slice.slice(opening[0].length));
  if (opening === null || token?.groups?.value === undefined) return null;
  const value = withoutClosing(token.groups.value);
  const lastOfLine = /^["'\u2019\u201d]?[^\S\n]*$/.test(token.groups.behind ?? "");
  const isStated = opening.groups?.sign !== undefined && lastOfLine;
  if (!canBeSecret(value) || !(looksSecret(value) || (isStated && value.length >= 5))) return null;
  const end = labelEnd + opening[0].length + token[0].indexOf(value) + value.length;
  return { end, value, nine: null, evidence: [], alone: null };
}

/** Without the closing sign of a sentence, a quotation or a bracket. A password may end in `!` or `?`. */
function withoutClosing(token: string): string {
  return token.replace(/[.,;'`\u2019)]+$/, "");
}

function canBeSecret(value: string): boolean {
  if (value.length < 4 || value.length > 32 || value.endsWith(":")) return false;
  if (LEFT_OPEN.test(value) || ADDRESS.test(value)) return false;
  return !NO_SECRET.has(value.toLowerCase().replace(/\W+$/, ""));
}

function looksSecret(value: string): boolean {
  return SECRET.test(value);
}
