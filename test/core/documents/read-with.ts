import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setAssets } from "../../../src/core/documents/assets.ts";
import { decodeText } from "../../../src/core/documents/decode-text.ts";
import type { Budget, DocumentFormat, DocumentSource } from "../../../src/core/documents/document-format.ts";
import { embeddedDepth, type Limits, limits } from "../../../src/core/documents/limits.ts";
import { isCms } from "../../../src/core/documents/mail/signed-content.ts";
import type { DocumentInput, DocumentReading } from "../../../src/core/documents/reading.ts";
import { extensionOf, sniff, textKind } from "../../../src/core/documents/sniff.ts";

export interface ReadWith {
  readonly limits?: Partial<Limits>;
  readonly password?: string;
  readonly budget?: Budget;
}

/** Lets the readers find libarchive as the command line does. */
export function setNodeAssets(): void {
  setAssets({
    load: async (path) => new Uint8Array(await readFile(path)),
    libarchiveWasm: createRequire(import.meta.url).resolve("libarchive.js/dist/libarchive.wasm")
  });
}

/** Reads a file, and those inside it, with these formats alone. */
export function readWith(
  formats: readonly DocumentFormat[],
  input: DocumentInput,
  options: ReadWith = {}
): Promise<DocumentReading> {
  const within = { ...limits, ...options.limits };
  const budget = options.budget ?? { inflatedBytes: within.inflatedBytes, entries: within.entries };
  const given = { limits: within, budget, ...(options.password ? { password: options.password } : {}) };
  return readAt(0);

  async function readAt(depth: number, inner: DocumentInput = input): Promise<DocumentReading> {
    const { type, text } = kindOf(inner);
    const format = formats.find((each) => each.type === type);
    if (!format) return { type, status: "unsupported", reason: "unknown-type", text: "" };
    const source: DocumentSource = {
      ...given,
      name: inner.name,
      bytes: inner.bytes,
      text,
      onPage: () => {},
      readInner: depth < embeddedDepth ? (file) => readAt(depth + 1, file) : null
    };
    return readNow(format, source);
  }
}

async function readNow(format: DocumentFormat, source: DocumentSource): Promise<DocumentReading> {
  return { type: format.type, ...(await format.read(source)) };
}

function kindOf({ name, bytes }: DocumentInput): { type: string; text: string } {
  const type = isCms(bytes) ? "cms" : sniff(bytes);
  if (type !== null) return { type, text: "" };
  const decoded = decodeText(bytes);
  return decoded
    ? { type: textKind(decoded.text, extensionOf(name)), text: decoded.text }
    : { type: "unknown", text: "" };
}
