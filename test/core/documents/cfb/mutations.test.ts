import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/dev/fixtures/seeded-random.ts";
import { wordFile } from "../../../generators/documents/doc.ts";
import { type LegacyFixture, legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { msgFile, packedRtf } from "../../../generators/documents/msg.ts";
import { readAlone } from "../../../generators/documents/read-alone.ts";
import { tnefFile } from "../../../generators/documents/tnef.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: LegacyFixture) => [name, legacyFixture(name)] as const;

const samples = [
  fixture("letter.doc"),
  fixture("letter.rtf"),
  fixture("sheet.xls"),
  fixture("slides.ppt"),
  [
    "objects.doc",
    wordFile({ pieces: ["tekst\r"], objects: { packed: { name: "a.txt", text: "b" }, document: "c\r" } })
  ],
  [
    "mail.msg",
    msgFile({
      texts: { 55: "Onderwerp", 4096: "Tekst" },
      binaries: { 4105: packedRtf("{\\rtf1 tekst \\b vet}") },
      recipients: [{ kind: 1, name: "a", address: "a@b.example" }],
      attachments: [
        { name: "a.txt", data: bytes("tekst") },
        { name: "m", data: { texts: { 4096: "binnen" } } }
      ]
    })
  ],
  ["winmail.dat", tnefFile({ properties: { 4096: "tekst" }, attachments: [{ title: "a.txt", data: bytes("tekst") }] })]
] as const;

/** Milliseconds for each mutation of these small files; ten times what the slowest takes. */
const atMost = 2000;
const rounds = Number(process.env.MUTATIONS ?? 60);

/** Flips bits, sets extremes, cuts, or repeats pieces, in a few places. */
function mutate(original: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  const mutated = original.slice();
  const pick = (most: number) => Math.floor(random() * most);
  const places = 1 + pick(8);
  for (let count = 0; count < places; count++) {
    // Heads and tables lie at the start, where a change does most.
    const at = pick(random() < 0.5 ? Math.min(4096, mutated.length) : mutated.length);
    const kind = pick(4);
    if (kind === 0) mutated[at] = (mutated[at] ?? 0) ^ (1 << pick(8));
    else if (kind === 1) mutated.fill([0, 0xff, 0x7f, 0x80][pick(4)] ?? 0, at, at + 1 + pick(4));
    else if (kind === 2) mutated.copyWithin(at, pick(mutated.length), pick(mutated.length));
    else mutated[at] = pick(256);
  }
  return random() < 0.1 ? mutated.slice(0, pick(mutated.length)) : mutated;
}

describe.each(samples)("%s, mutated", (_, original) => {
  it("is read, or said not to be, in bounded time", { timeout: rounds * atMost }, async () => {
    const random = seededRandom(4);
    for (let round = 0; round < rounds; round++) {
      const mutated = mutate(original, random);
      const reading = await readAlone(mutated);
      if (reading.status !== "read" && reading.status !== "partly-read") expect(reading.text).toBe("");
    }
  });
});
