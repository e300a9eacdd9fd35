import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "../../../src/core/documents/limits.ts";
import { dossierPdf, encryptedPdf } from "../../../src/dev/fixtures/dossier-pdf.ts";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { letterPdf } from "../../../src/dev/fixtures/letter-pdf.ts";
import { brokenPdf, scannedPdf } from "../../../src/dev/fixtures/odd-pdfs.ts";

export const DOSSIER_NAMES = ["jaaropgaaf-2025-boer.pdf", "ib-aangifte-2025-broek.pdf"] as const;

/** Paths of files to attach. */
export interface TestFiles {
  /** Two, of two persons; their names are `DOSSIER_NAMES`. */
  readonly dossiers: readonly [string, string];
  readonly letter: string;
  /** The letter, under the name of the first dossier. */
  readonly letterNamedAsDossier: string;
  readonly encrypted: string;
  readonly scanned: string;
  readonly broken: string;
  /** Begins as an MP4 does: a type that is not read. */
  readonly film: string;
  /** Over the guard's limit of 50 MB. */
  readonly big: string;
}

const SUBJECT = {
  person: "Marijke Hoekstra-de Boer",
  bsn: "123456782",
  type: "jaaropgaaf",
  year: 2025,
  pages: 2
} as const;

export async function writeTestFiles(folder: string): Promise<TestFiles> {
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  mkdirSync(join(folder, "anders"));
  const [first, second] = await fiveDossiers(2);
  if (first?.name !== DOSSIER_NAMES[0] || second?.name !== DOSSIER_NAMES[1])
    throw new Error("other dossiers than named");
  const letter = await letterPdf();
  return {
    dossiers: [put(first.name, first.bytes), put(second.name, second.bytes)],
    letter: put("kerstgroet.pdf", letter),
    letterNamedAsDossier: put(join("anders", first.name), letter),
    encrypted: put("beveiligd.pdf", await encryptedPdf(SUBJECT)),
    scanned: put("gescand.pdf", await scannedPdf(1)),
    broken: put("kapot.pdf", await brokenPdf("garbage-after-header", SUBJECT)),
    film: put("uitleg.mp4", new TextEncoder().encode(`\0\0\0\u0018ftypisom${"\0".repeat(400)}`)),
    big: put("groot.pdf", padded(await dossierPdf(SUBJECT), limits.bytes + 1))
  };
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const all = new Uint8Array(length).fill(0x20);
  all.set(bytes);
  return all;
}
