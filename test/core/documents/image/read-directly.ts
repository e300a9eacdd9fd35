import type { Budget, DocumentFormat, FormatReading } from "../../../../src/core/documents/document-format.ts";
import { images } from "../../../../src/core/documents/formats/image.ts";
import { pdf } from "../../../../src/core/documents/formats/pdf.ts";
import { tiff } from "../../../../src/core/documents/formats/tiff.ts";
import { limits } from "../../../../src/core/documents/limits.ts";
import { sniff } from "../../../../src/core/documents/sniff.ts";

const formats: readonly DocumentFormat[] = [...images, tiff, pdf];

/** Enough for any test. */
const plenty = (): Budget => ({ inflatedBytes: 1e9, entries: 1000 });

/** Reads a picture or PDF by its own reader. Throws when the bytes are neither. */
export async function readDirectly(file: Uint8Array, password?: string, budget = plenty()): Promise<FormatReading> {
  const bytes = new Uint8Array(file);
  const type = sniff(bytes);
  const format = formats.find((each) => each.type === type);
  if (!format) throw new Error(`no reader for ${type}`);
  const source = { name: "", bytes, text: "", limits, budget, onPage: () => {}, readInner: null };
  return format.read(password === undefined ? source : { ...source, password });
}
