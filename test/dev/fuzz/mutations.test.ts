import { describe, expect, it } from "vitest";
import type { DocumentReading } from "../../../src/core/documents/reading.ts";
import { holdsMarker, timesWritten } from "../../../src/dev/fuzz/find-marker.ts";
import { readFuzzArguments } from "../../../src/dev/fuzz/fuzz-arguments.ts";
import { judgeReading } from "../../../src/dev/fuzz/judge-reading.ts";
import { type Mutated, mutateSample } from "../../../src/dev/fuzz/mutate-sample.ts";
import { type SampleTraits, sampleOf } from "../../../src/dev/fuzz/sample.ts";
import { fuzzSampleList } from "../../../src/dev/fuzz/samples.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the samples", () => {
  it("have types that tell them apart, and words that resemble no others", async () => {
    const samples = await fuzzSampleList();
    const types = samples.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const { markers } of samples) {
      for (const marker of markers.filter((each) => /^[a-z]{12}$/.test(each))) {
        expect(holdsMarker(markers.filter((each) => each !== marker).join(" "), marker)).toBe(false);
      }
    }
  });

  it("are damaged in the same way each time, and in another way by another number", async () => {
    const [samples, again] = [await fuzzSampleList(), await fuzzSampleList()];
    for (const [index, sample] of samples.entries()) {
      const twin = again[index] ?? sample;
      expect(mutateSample(twin, 7, 3)).toEqual(mutateSample(sample, 7, 3));
    }
    const texts = samples
      .slice(0, 1)
      .flatMap((sample) => [1, 2, 3, 4].map((at) => mutateSample(sample, 7, at).bytes.join()));
    expect(new Set(texts).size).toBe(4);
  });
});

describe("a word", () => {
  it.each([
    ["as it is", "in dossierbrief van", true],
    ["with two letters changed", "in dosXierbriYf van", true],
    ["with three letters changed", "in dXsXierbriYf van", false],
    ["cut in half", "in dossier", false]
  ])("%s", (_, text, expected) => {
    expect(holdsMarker(text, "dossierbrief")).toBe(expected);
  });

  it.each([
    ["plain", "x dossierbrief x"],
    ["in hexadecimal digits", Buffer.from("dossierbrief").toString("hex")],
    ["in base64", Buffer.from("xdossierbriefx").toString("base64")],
    ["in UTF-16", Buffer.from("x dossierbrief", "utf16le").toString("latin1")]
  ])("is known in bytes %s", (_, text) => {
    expect(timesWritten(Buffer.from(text, "latin1"), "dossierbrief")).toBe(1);
    expect(timesWritten(Buffer.from(text.slice(0, 9), "latin1"), "dossierbrief")).toBe(0);
  });
});

describe("a reading of a damaged file", () => {
  const before = bytes("een dossierbrief en klantgegevens");
  const judged = (after: string, text: string, more: Partial<Mutated & DocumentReading & SampleTraits> = {}) => {
    const sample = sampleOf("text", "a.txt", before, ["dossierbrief", "klantgegevens"], more);
    const mutated = {
      bytes: bytes(after),
      what: "",
      before,
      after: bytes(after),
      isCut: false,
      isRearranged: false,
      ...more
    };
    const reading = { type: "text", status: "read", text, ...more } as const;
    return judgeReading(sample, mutated, { reading, ms: 1, megabytes: 100 })?.kind ?? null;
  };
  const whole = "een dossierbrief en klantgegevens";

  it.each<[string, string | null, string, string, Parameters<typeof judged>[2]?]>([
    ["with all words is right", null, whole, whole],
    ["without a word that still stands there has lost text", "lost text", whole, "een en klantgegevens"],
    ["without a word that was changed is right", null, "een dXXXXXXbrief en klantgegevens", "klantgegevens"],
    ["without a word that was cut off has lost text", "lost text", "een dossierbrief", "dossierbrief", { isCut: true }],
    ["that says so is right", null, whole, "een", { status: "partly-read", reason: "part-damaged" }],
    ["that says it is another type is right", null, whole, "een", { reason: "name-and-content-differ" }],
    ["that gives text of a file it calls corrupt is a fault", "fault", whole, "een", { status: "corrupt" }],
    ["of pieces that moved is right where they may", null, whole, "een", { isRearranged: true, tellsItsOrder: false }],
    ["of pieces that moved has lost text elsewhere", "lost text", whole, "een", { isRearranged: true }]
  ])("%s", (_, expected, after, text, more) => {
    expect(judged(after, text, more)).toBe(expected);
  });
});

describe("the command line", () => {
  it.each([
    ["nothing", [], { seed: 1, minutes: 3, only: null, repeat: null }],
    [
      "a seed, minutes and types",
      ["--seed", "9", "--minutes", "0.5", "--only", "a,b"],
      { seed: 9, minutes: 0.5, only: ["a", "b"] }
    ],
    ["one to repeat", ["--repeat", "9:a:12"], { repeat: { seed: 9, type: "a", number: 12 } }]
  ])("takes %s", (_, args, expected) => {
    expect(readFuzzArguments(args, ["a", "b"])).toMatchObject(expected);
  });

  it.each([
    ["a type that is not there", ["--only", "c"], "no sample c; there are: a, b"],
    ["no time", ["--minutes", "0"], "numbers have to be above 0"],
    ["half a thing to repeat", ["--repeat", "9:a"], "--repeat wants"],
    ["an unknown option", ["--fast"], "usage: npm run fuzz"]
  ])("refuses %s", (_, args, expected) => {
    expect(readFuzzArguments(args, ["a", "b"])).toContain(expected);
  });
});
