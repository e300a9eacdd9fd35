import { seededRandom, seedOf } from "../fixtures/seeded-random.ts";
import { type ZipPart, zipOfParts } from "./zip-of-parts.ts";

/** A file of one format, with words in all its parts that a reader has to find. */
export interface Sample {
  /** What `--only` and a seed to repeat name it by. */
  readonly type: string;
  /** File name, as it would be attached. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The parts of a file that is a ZIP archive, before they were packed. */
  readonly parts?: readonly ZipPart[];
  readonly markers: readonly string[];
  /** The format tells where it ends, so that a file that is cut off can be told from a whole one. */
  readonly tellsItsEnd: boolean;
  /** Pieces that are moved break it. In RTF they may come to stand where every program hides them. */
  readonly tellsItsOrder: boolean;
  /**
   * Share of its damaged files in which text may be missing unsaid. None where sums over the bytes, or nesting that has to close,
   * tell most damage. Compound files and RTF have neither: their own program shows no more. In PDF it takes a change that
   * leaves another sound file, such as a reference taken out whole; in a mail, a part or a header line that is overwritten to
   * its end, and in a box of mails a cut between two of them.
   */
  readonly unsaidShare: number;
  /**
   * Whether missing text counts. Not for HTML, whose readers take anything, as browsers do; nor for pictures.
   */
  readonly hasOracle: boolean;
  readonly password?: string;
}

export type SampleTraits = Partial<
  Pick<Sample, "tellsItsEnd" | "tellsItsOrder" | "unsaidShare" | "hasOracle" | "password">
>;

/** A sample of bytes; by default of a format that tells where it ends. */
export function sampleOf(
  type: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  markers: readonly string[],
  traits: SampleTraits = {}
): Sample {
  return {
    type,
    name,
    bytes,
    markers,
    tellsItsEnd: true,
    tellsItsOrder: true,
    unsaidShare: 0,
    hasOracle: true,
    ...traits
  };
}

/** A sample that is a ZIP archive of parts. */
export function packedSample(
  type: string,
  name: string,
  parts: readonly ZipPart[],
  markers: readonly string[],
  traits: SampleTraits = {}
): Sample {
  return { ...sampleOf(type, name, zipOfParts(parts), markers, traits), parts };
}

/** Words for one sample that resemble no others: twelve letters, the same for the same type and number. */
export class MarkerWords {
  readonly given: string[] = [];

  constructor(private readonly type: string) {}

  /** A new word, for one place in the sample. */
  next(): string {
    const random = seededRandom(seedOf(`${this.type} ${this.given.length}`));
    const word = Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
    this.given.push(word);
    return word;
  }

  /** `count` new words, each in its own `wrap`, joined. */
  many(count: number, wrap: (word: string, index: number) => string): string {
    return Array.from({ length: count }, (_, index) => wrap(this.next(), index)).join("");
  }
}
