import { expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";

const packs = compilePacks(shippedPacks);
const prose =
  "Hierbij de jaaropgaaf 2023 van uw werkgever met loonheffing. Bedrag 1.234,56 op 12-03-2024; BSN 123456782, factuur 20240012. ";
/** Long enough that quadratic work runs into the test's time limit; how fast it is, the benchmark says. */
const SIZE = 1e6;
const END = "\n\nEinde van de brief.\nBSN: 111222333\n";

test.each([
  ["prose", prose],
  ["prose beyond ASCII", `${prose}é \u00a0 ﬁscaal `],
  ["digits", "1"],
  ["groups of digits", "111 "],
  ["digits on lines", "111\n"],
  ["BSNs in a table", "Jan;123456782;x\n"],
  ["brackets", "([{<"],
  ["quotes", '"'],
  ["labels", "bsn "],
  ["labels and commas on one line", "bsn,123456782,"],
  ["zero-width characters", "\u200b"],
  ["combining accents", "e\u0301"],
  ["accents on one letter", "\u0301\u0323"],
  ["spaces", " "],
  ["the beginning of a term", "loon voor de "]
])("1 MB of %s is scanned to its end", (_name, piece) => {
  const { findings } = scanText(piece.repeat(Math.ceil(SIZE / piece.length)) + END, packs, { reveal: true });
  const found = findings.filter(({ kind, confidence }) => kind === "bsn" && confidence === "high");
  expect(found.flatMap(({ values = [] }) => values)).toContain("111222333");
});
