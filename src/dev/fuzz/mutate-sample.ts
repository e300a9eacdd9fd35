import { seededRandom, seedOf } from "../fixtures/seeded-random.ts";
import { cut, isRearranging, mutateBytes, type Random } from "./mutate-bytes.ts";
import type { Sample } from "./sample.ts";
import { bytesOf, type ZipPart, zipOfParts } from "./zip-of-parts.ts";

/** One damaged file, and what has to be known to judge its reading. */
export interface Mutated {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly what: string;
  /** The bytes in which words stand as they are, before and after: the file's, or those of the part that was changed. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Cut off, and nothing else, where the format tells the end: what is missing is missing at the end. */
  readonly isCut: boolean;
  /** Pieces were moved or repeated. */
  readonly isRearranged: boolean;
}

/** The `number`th mutation of a sample under a seed: the same each time. */
export function mutateSample(sample: Sample, seed: number, number: number): Mutated {
  const random = seededRandom(seedOf(`${seed}:${sample.type}:${number}`));
  // The first draws of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 4; skipped++) random();
  if (sample.parts && random() < 0.5) return mutatePart(sample.parts, random);
  if (random() < 0.15) {
    const bytes = cut(sample.bytes, random);
    return {
      before: sample.bytes,
      after: bytes,
      bytes,
      what: `cut to ${bytes.length} bytes`,
      isCut: sample.tellsItsEnd,
      isRearranged: false
    };
  }
  const { bytes, what } = mutateBytes(sample.bytes, random);
  return {
    before: sample.bytes,
    after: bytes,
    bytes,
    what: what.join(", "),
    isCut: false,
    isRearranged: isRearranging(what)
  };
}

/** Changes one part and packs all again, so that the archive itself is sound; or packs a part twice. */
function mutatePart(parts: readonly ZipPart[], random: Random): Mutated {
  const index = Math.floor(random() * parts.length);
  const part = parts[index] ?? { name: "", content: "" };
  const before = bytesOf(part);
  if (random() < 0.1) return { before, after: before, ...packedTwice(parts, part), isCut: false, isRearranged: false };
  const isCut = random() < 0.2 && before.length > 1;
  const mutated = isCut ? { bytes: cut(before, random), what: ["cut"] } : mutateBytes(before, random);
  const changed = parts.map((each, at) => (at === index ? { ...each, content: mutated.bytes } : each));
  const what = `in ${part.name}: ${mutated.what.join(", ")}`;
  return {
    before,
    after: mutated.bytes,
    bytes: zipOfParts(changed),
    what,
    isCut: isCut && !/\.txt$/.test(part.name),
    isRearranged: isRearranging(mutated.what)
  };
}

function packedTwice(parts: readonly ZipPart[], part: ZipPart): Pick<Mutated, "bytes" | "what"> {
  return { bytes: zipOfParts([...parts, part]), what: `${part.name} twice` };
}
