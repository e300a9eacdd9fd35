import { MissingAsset } from "./assets.ts";
import { type OpenedText, openText } from "./decode-text.ts";
import type { Budget, DocumentFormat, DocumentSource } from "./document-format.ts";
import { formats } from "./formats.ts";
import { letGoOf } from "./let-go.ts";
import { embeddedDepth, type Limits, limits } from "./limits.ts";
import type { DocumentInput, DocumentReading } from "./reading.ts";
import { extensionOf, sniff, textKind } from "./sniff.ts";
import { type BuiltText, mostTold, TextBuilder } from "./text-builder.ts";

export interface ReadOptions {
  readonly limits?: Limits;
  /**
   * Called once for each page of a paged document, when it was read: 1-based number, and how many there are. Pages that
   * are pictures come after all others. Of a ZIP archive and a mail, once for each file in it.
   */
  readonly onPage?: (page: number, pages: number) => void;
  /**
   * Called with the text of each page, and of each file inside the file, as soon as it was read: all of it comes again
   * in the reading. Places are those in the file itself. `pages`: how many it has, where it is one of pages. An empty
   * text says that the reading goes on.
   */
  readonly onText?: (text: BuiltText, pages?: number) => void;
  /** Opens an encrypted file, and those inside it that take the same. */
  readonly password?: string;
  /** Whether the time for pictures is up: those that are left stay unread, and the reading says so. */
  readonly isLate?: () => boolean;
}

interface Task {
  readonly limits: Limits;
  readonly onPage: (page: number, pages: number) => void;
  readonly onText: (text: BuiltText, pages?: number) => void;
  readonly budget: Budget;
  readonly password?: string;
}

/**
 * Turns a file's bytes into text. The type is told from the bytes; the name only tells CSV from other text, and XML
 * where nothing else does. Never rejects: what could not be read is said in `status` and `reason`. The bytes stay as
 * they are, unless the caller says that they may be used up. The time limit is the caller's.
 */
export function readDocument(input: DocumentInput, options: ReadOptions = {}): Promise<DocumentReading> {
  const within = options.limits ?? limits;
  const { isLate = () => false } = options;
  const budget = { inflatedBytes: within.inflatedBytes, entries: within.entries, isLate };
  return readAtDepth(input, { onPage: () => {}, onText: () => {}, ...options, limits: within, budget }, 0);
}

async function readAtDepth(input: DocumentInput, options: Task, depth: number): Promise<DocumentReading> {
  if (input.bytes.length === 0) return { type: "text", status: "read", reason: "empty-file", text: "" };
  const kind = kindOf(input, options.limits);
  if (input.bytes.length > options.limits.bytes) {
    return { type: kind.type, status: "too-large", reason: "over-byte-limit", text: "" };
  }
  const format = formats.find(({ type }) => type === kind.type);
  if (!format) return { type: kind.type, status: "unsupported", reason: "unknown-type", text: "" };
  const source: DocumentSource = {
    name: input.name,
    bytes: input.bytes,
    ...(input.mayBeUsedUp ? { letGo: () => letGoOf(input.bytes) } : {}),
    get text() {
      return kind.opened?.text ?? "";
    },
    ...(kind.opened ? { pieces: kind.opened.pieces } : {}),
    ...options,
    readInner: depth < embeddedDepth ? (inner) => readInside(inner, options, depth + 1) : null
  };
  return withNameRemark(input.name, withinTextLimit(await readFormat(format, source), options.limits));
}

/** Tells its text page by page where it does that itself, and as a whole where it does not and it is not too long. */
async function readInside(input: DocumentInput, { onText, ...options }: Task, depth: number): Promise<DocumentReading> {
  let isTold = false;
  const tell = (text: BuiltText): void => {
    isTold = true;
    onText(new TextBuilder().inner(input.name, { type: "", status: "read", ...text }).build());
  };
  const reading = await readAtDepth(input, { ...options, onPage: () => onText({ text: "" }), onText: tell }, depth);
  if (isTold || reading.text === "" || reading.text.length > mostTold) onText({ text: "" });
  else tell(reading);
  return reading;
}

interface Kind {
  readonly type: string;
  /** Null for formats that are no text. */
  readonly opened: OpenedText | null;
}

function kindOf(input: DocumentInput, limits: Limits): Kind {
  const type = sniff(input.bytes);
  if (type !== null) return { type, opened: null };
  // A file that is too large is named by its start alone.
  const opened = openText(input.bytes.length > limits.bytes ? input.bytes.subarray(0, 65536) : input.bytes);
  return { type: opened ? textKind(opened.edges, extensionOf(input.name)) : "unknown", opened };
}

async function readFormat(format: DocumentFormat, source: DocumentSource): Promise<DocumentReading> {
  try {
    return { type: format.type, ...(await format.read(source)) };
  } catch (error) {
    if (error instanceof MissingAsset) {
      return { type: format.type, status: "unavailable", reason: "analysis-host-gone", text: "" };
    }
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
  xml: "xml",
  xaf: "xml",
  xbrl: "xml",
  txt: "text",
  doc: "doc",
  dot: "doc",
  xls: "xls",
  xlt: "xls",
  ppt: "ppt",
  pps: "ppt",
  msg: "msg",
  rtf: "rtf",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  zip: "zip",
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  gif: "gif",
  bmp: "bmp",
  webp: "webp",
  tif: "tiff",
  tiff: "tiff",
  odt: "odt",
  ods: "ods",
  odp: "odp",
  docm: "docx",
  xlsm: "xlsx",
  pptm: "pptx",
  eml: "eml",
  mbox: "mbox",
  "7z": "7z",
  rar: "rar",
  tar: "tar",
  gz: "gzip",
  tgz: "gzip",
  bz2: "bzip2",
  xz: "xz",
  vcf: "vcard",
  ics: "ics",
  dotx: "docx",
  dotm: "docx",
  xltx: "xlsx",
  xltm: "xlsx",
  xlsb: "xlsx",
  xlam: "xlsx",
  ppsx: "pptx",
  ppsm: "pptx",
  potx: "pptx",
  potm: "pptx",
  ott: "odt",
  fodt: "odt",
  sxw: "odt",
  ots: "ods",
  fods: "ods",
  sxc: "ods",
  otp: "odp",
  odg: "odp",
  fodp: "odp",
  sxi: "odp",
  emf: "metafile",
  wmf: "metafile"
};

/** A `.pdf` that is text inside was read as text; that it pretends to be something else is worth knowing. */
function withNameRemark(name: string, reading: DocumentReading): DocumentReading {
  const type = promised[extensionOf(name)];
  if (type === undefined || type === reading.type || reading.reason !== undefined) return reading;
  return { ...reading, reason: "name-and-content-differ" };
}
