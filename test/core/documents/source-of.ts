import type { DocumentFormat, DocumentSource } from "../../../src/core/documents/document-format.ts";
import { type Limits, limits } from "../../../src/core/documents/limits.ts";
import type { DocumentInput, DocumentReading } from "../../../src/core/documents/reading.ts";

type Options = Partial<Pick<DocumentSource, "readInner" | "password">> & { readonly limits?: Partial<Limits> };

/** What a format reader gets of a file that came by itself. */
export function sourceOf(bytes: Uint8Array<ArrayBuffer>, options: Options = {}): DocumentSource {
  const within = { ...limits, ...options.limits };
  return {
    bytes,
    text: "",
    onPage: () => {},
    readInner: null,
    budget: { inflatedBytes: within.inflatedBytes, entries: within.entries },
    ...options,
    limits: within
  };
}

/** Reads a file inside as one whose text is its name. */
export const nameReader = async ({ name }: DocumentInput): Promise<DocumentReading> => ({
  type: "text",
  status: "read",
  text: `in ${name}`
});

export const readAs = async (format: DocumentFormat, bytes: Uint8Array<ArrayBuffer>, options: Options = {}) =>
  format.read(sourceOf(bytes, options));
