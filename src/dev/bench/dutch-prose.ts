import { seededRandom } from "../fixtures/seeded-random.ts";

const WORDS = (
  "de het een van en in op te dat is voor met zijn niet aan er om ook als dan maar bij nog uit door over naar " +
  "wij hebben ontvangen bijgaand overzicht bedrag aanslag termijn betaling rekening kantoor gesprek afspraak " +
  "jaar maand vorige volgende hypotheek woning partner inkomen aftrek saldo vermogen aangifte belasting " +
  "werkgever loon uitkering pensioen verzekering vraag antwoord graag alvast bedankt groet stukken bijlage"
).split(" ");

/** `characters` of text that looks like an office's mail to a scanner: words, amounts, dates, numbers. The same each time. */
export function dutchProse(characters: number, seed = 1): string {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pieces: string[] = [];
  for (let length = 0; length < characters; ) {
    const piece = sentence(below);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join("").slice(0, characters);
}

function sentence(below: (limit: number) => number): string {
  const words = Array.from({ length: 6 + below(12) }, () => WORDS[below(WORDS.length)] ?? "");
  const figures = [
    "",
    "",
    ` op ${1 + below(28)}-${1 + below(12)}-${2015 + below(11)}`,
    ` van € ${below(90) + 1}.${100 + below(900)},${10 + below(90)}`,
    ` factuur ${20_000_000 + below(9_999_999)}`,
    ` telefoon 06-${10_000_000 + below(89_999_999)}`
  ];
  return `${words.join(" ")}${figures[below(figures.length)] ?? ""}.${below(8) === 0 ? "\n\n" : " "}`;
}
