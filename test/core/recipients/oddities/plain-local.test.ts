import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "../../../../src/core/recipients/oddities/name-words.ts";
import { PlainLocal } from "../../../../src/core/recipients/oddities/plain-local.ts";
import { soundHash } from "../../../../src/core/recipients/oddities/sounds-like.ts";
import { letterMask, textHash } from "../../../../src/core/recipients/text-hash.ts";

const local = new PlainLocal();

/** What it read, or null where it leaves the address to `nameWords`. */
function readPlain(address: string) {
  if (!local.read(address)) return null;
  const { count, length, mask, sound, start } = local;
  return {
    sounds: [...local.sounds.slice(0, count)],
    masks: [...local.masks.slice(0, count)],
    length,
    mask,
    sound,
    start
  };
}

function wordsRead(address: string) {
  const { name, sounds, local: whole, isShared } = nameWords(address, "");
  if (isShared) return "shared";
  const { length } = whole;
  const masks = name.map(letterMask);
  return {
    sounds,
    masks,
    length,
    mask: letterMask(whole),
    sound: soundHash(whole),
    start: textHash(whole.slice(0, 4))
  };
}

test.each([
  "jan.jansen@a.example",
  "p@a.example",
  "j_vries-smit99@a.example",
  "schijndel@a.example",
  "a.b.c.d@a.example"
])("%s is read as a name is", (address) => {
  expect(readPlain(address)).toEqual(wordsRead(address));
});

test.each([
  ["a mailbox of several people", "info@a.example"],
  ["a word that is nobody's name", "piet.de.vries@a.example"],
  ["what stands behind a plus", "jan+werk@a.example"],
  ["capitals", "Jan.Jansen@a.example"],
  ["accents", "josé@a.example"],
  ["more words than are kept", "a.b.c.d.e@a.example"],
  ["two signs", "jan@piet@a.example"],
  ["no letters", "1234@a.example"]
])("%s is left to who reads names", (_name, address) => {
  expect(readPlain(address)).toBeNull();
});

test("whatever it reads, it reads as names are read", () => {
  const part = fc.stringMatching(/^[a-z0-9._%'+A-Zéë-]{1,24}$/);
  fc.assert(
    fc.property(part, (text) => {
      const read = readPlain(`${text}@a.example`);
      if (read !== null) expect(read).toEqual(wordsRead(`${text}@a.example`));
    }),
    { numRuns: 2000 }
  );
});
