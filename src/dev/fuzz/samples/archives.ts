import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { rar4, rar5 } from "../../../../test/generators/documents/rar.ts";
import { tarArchive } from "../../../../test/generators/documents/tar.ts";
import { MarkerWords, packedSample, type Sample, sampleOf } from "../sample.ts";
import { zipOfParts } from "../zip-of-parts.ts";

/** Archives, and single packed files. */
export function archiveFiles(): Sample[] {
  return [zip(), ...rars(), tar(), packedTar(), gzip(), ...fixtures()];
}

interface NamedText {
  readonly name: string;
  readonly content: string;
}

function texts(words: MarkerWords): NamedText[] {
  return ["een", "map/twee", "map/drie"].map((name) => ({
    name: `${name}.txt`,
    content: words.many(4, (word) => `Brief van ${word} aan de bank.\n`)
  }));
}

/** With an archive in it. */
function zip(): Sample {
  const words = new MarkerWords("zip");
  const inner = { name: "binnen.zip", content: zipOfParts(texts(words)) };
  return packedSample("zip", "stukken.zip", [...texts(words), inner], words.given);
}

function rars(): Sample[] {
  return [["rar4", rar4] as const, ["rar5", rar5] as const].map(([type, pack]) => {
    const words = new MarkerWords(type);
    return sampleOf(type, "stukken.rar", pack(texts(words)), words.given);
  });
}

function tarOf(words: MarkerWords): Uint8Array<ArrayBuffer> {
  return tarArchive(texts(words).map(({ name, content }) => [name, content] as const));
}

function tar(): Sample {
  const words = new MarkerWords("tar");
  return sampleOf("tar", "stukken.tar", tarOf(words), words.given);
}

function packedTar(): Sample {
  const words = new MarkerWords("tar-gzip");
  return sampleOf("tar-gzip", "stukken.tar.gz", new Uint8Array(gzipSync(tarOf(words))), words.given);
}

function gzip(): Sample {
  const words = new MarkerWords("gzip");
  const content = words.many(20, (word, row) => `${word};${row * 1234}\n`);
  return sampleOf("gzip", "leden.csv.gz", new Uint8Array(gzipSync(content)), words.given);
}

/** Of make-archive-fixtures.ts. */
function fixtures(): Sample[] {
  const letter = ["Uw BSN is 123456782", "Geachte heer Jansen"];
  const packed = ["naam;bsn", "Jansen;211551557"].map((line) => line.split(";")[1] ?? line);
  return (
    [
      ["7z", "plain.7z", letter],
      ["7z-ppmd", "ppmd.7z", letter],
      ["tar-bzip2", "plain.tar.bz2", letter],
      ["tar-xz", "plain.tar.xz", letter],
      ["bzip2", "leden.csv.bz2", packed],
      ["xz", "leden.csv.xz", packed]
    ] as const
  ).map(([type, name, markers]) => sampleOf(type, name, fixture(name), markers));
}

function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../../test/fixtures/archives/${name}`, import.meta.url)));
}
