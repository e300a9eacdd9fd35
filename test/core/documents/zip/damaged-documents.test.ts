import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../../../../src/core/documents/document-format.ts";
import { docx } from "../../../../src/core/documents/formats/docx.ts";
import { odt } from "../../../../src/core/documents/formats/odt.ts";
import { pptx } from "../../../../src/core/documents/formats/pptx.ts";
import { xlsx } from "../../../../src/core/documents/formats/xlsx.ts";
import { letterOdt } from "../../../generators/documents/letter-odt.ts";
import { letterParts } from "../../../generators/documents/ooxml-letter.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { slidesParts } from "../../../generators/documents/ooxml-slides.ts";
import { workbookParts } from "../../../generators/documents/ooxml-workbook.ts";
import { nameReader, readAs } from "../source-of.ts";

const rounds = Number(process.env.FUZZ_ROUNDS ?? 25);

/** Numbers from 0 up to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Change = (bytes: Uint8Array<ArrayBuffer>, roll: () => number) => Uint8Array<ArrayBuffer>;

const changes: Readonly<Record<string, Change>> = {
  "one bit flipped": (bytes, roll) => flipped(bytes, roll, 1),
  "ten bits flipped": (bytes, roll) => flipped(bytes, roll, 10),
  "cut off": (bytes, roll) => bytes.slice(0, Math.floor(roll() * bytes.length)),
  "a hole of zeros": (bytes, roll) => {
    const copy = bytes.slice();
    const at = Math.floor(roll() * bytes.length);
    return copy.fill(0, at, at + 40);
  }
};

function flipped(bytes: Uint8Array<ArrayBuffer>, roll: () => number, count: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  for (let each = 0; each < count; each++) {
    const at = Math.floor(roll() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(roll() * 8));
  }
  return copy;
}

const files: readonly (readonly [
  name: string,
  format: DocumentFormat,
  make: () => Promise<Uint8Array<ArrayBuffer>>
])[] = [
  ["docx", docx, () => zipOf(letterParts())],
  ["xlsx", xlsx, () => zipOf(workbookParts())],
  ["pptx", pptx, () => zipOf(slidesParts())],
  ["odt", odt, () => zipOf({ "content.xml": letterOdt(), "Object 1/content.xml": letterOdt() })]
];

describe.each(files)("a damaged %s", (_, format, make) => {
  it.each(Object.entries(changes))("with %s is never called read with text missing", async (name, change) => {
    const bytes = await make();
    const whole = new Set((await readAs(format, bytes, { readInner: nameReader })).text.split("\n"));
    const roll = dice(name.length + format.type.charCodeAt(0));
    for (let round = 0; round < rounds; round++) {
      const reading = await readAs(format, change(bytes, roll), { readInner: nameReader });
      if (reading.status !== "read") continue;
      const lines = new Set(reading.text.split("\n"));
      expect([...whole].filter((line) => !lines.has(line))).toEqual([]);
    }
  });
});
