import { decodeText } from "./decode-text.ts";
import type { DocumentFormat, DocumentSource } from "./document-format.ts";
import { formats } from "./formats.ts";
import { embeddedDepth, type Limits, limits } from "./limits.ts";
import type { DocumentInput, DocumentReading } from "./reading.ts";
import { extensionOf, sniff, textKind } from "./sniff.ts";

export interface ReadOptions {
  readonly limits?: Limits;
  /** Called after each page of a paged document: 1-based number, and how many there are. */
  readonly onPage?: (page: number, pages: number) => void;
}

/**
 * Turns a file's bytes into text. The type is told from the bytes; the name only tells CSV from other text. Never
 * rejects:
 * what could not be read is said in `status` and `reason`. The bytes stay as they are. The time limit is the caller's.
 */
export function readDocument(input: DocumentInput, options: ReadOptions = {}): Promise<DocumentReading> {
  return readAtDepth(input, { limits, onPage: () => {}, ...options }, 0);
}

async function readAtDepth(
  input: DocumentInput,
  options: Required<ReadOptions>,
  depth: number
): Promise<DocumentReading> {
  if (input.bytes.length === 0) return { type: "text", status: "read", reason: "empty-file", text: "" };
  const kind = kindOf(input, options.limits);
  if (input.bytes.length > options.limits.bytes) {
    return { type: kind.type, status: "too-large", reason: "over-byte-limit", text: "" };
  }
  const format = formats.find(({ type }) => type === kind.type);
  if (!format) return { type: kind.type, status: "unsupported", reason: "unknown-type", text: "" };
  const source: DocumentSource = {
    bytes: input.bytes,
    text: kind.text,
    ...options,
    readInner: depth < embeddedDepth ? (inner) => readAtDepth(inner, { ...options, onPage: () => {} }, depth + 1) : null
  };
  return withNameRemark(input.name, withinTextLimit(await readFormat(format, source), options.limits));
}

interface Kind {
  readonly type: string;
  readonly text: string;
}

function kindOf(input: DocumentInput, limits: Limits): Kind {
  const type = sniff(input.bytes);
  if (type !== null) return { type, text: "" };
  // A file that is too large is named by its start alone.
  const decoded = decodeText(input.bytes.length > limits.bytes ? input.bytes.subarray(0, 65536) : input.bytes);
  return decoded
    ? { type: textKind(decoded.text, extensionOf(input.name)), text: decoded.text }
    : { type: "unknown", text: "" };
}

async function readFormat(format: DocumentFormat, source: DocumentSource): Promise<DocumentReading> {
  try {
    return { type: format.type, ...(await format.read(source)) };
  } catch {
    // A parser meets input here that its makers did not foresee; the file is named as unread and the work goes on.
    return { type: format.type, status: "corrupt", reason: "damaged", text: "" };
  }
}

function withinTextLimit(reading: DocumentReading, limits: Limits): DocumentReading {
  if (reading.text.length <= limits.textCharacters) return reading;
  const text = reading.text.slice(0, limits.textCharacters);
  return { ...reading, status: "partly-read", reason: "over-text-limit", text };
}

/**
 * Extensions that promise one of the formats we read. Others promise nothing that we could hold the content against.
 */
const promised: Readonly<Record<string, string>> = {
  pdf: "pdf",
  csv: "csv",
  tsv: "csv",
  html: "html",
  htm: "html",
  txt: "text",
  doc: "cfb",
  xls: "cfb",
  ppt: "cfb",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  zip: "zip",
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png"
};

/** A `.pdf` that is text inside was read as text; that it pretends to be something else is worth knowing. */
function withNameRemark(name: string, reading: DocumentReading): DocumentReading {
  const type = promised[extensionOf(name)];
  if (type === undefined || type === reading.type || reading.reason !== undefined) return reading;
  return { ...reading, reason: "name-and-content-differ" };
}
