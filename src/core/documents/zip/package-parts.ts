import type { DocumentSource } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import { XmlFeed } from "../xml/xml-feed.ts";
import type { XmlHandler } from "../xml/xml-handler.ts";
import { openZip } from "./open-zip.ts";
import type { ZipEntry, ZipFailure } from "./zip-entry.ts";

/** Reasons for which a document falls short, the weightiest first. */
const weights: readonly ReadingReason[] = [
  "password-required",
  "wrong-password",
  "part-damaged",
  "over-inflated-limit",
  "over-entry-limit",
  "over-text-limit"
];

/** Bytes of a part's XML that may be its text, for each character of text that is kept: cells hold more than they show. */
const bytesPerCharacter = 4;

/** The parts of a document that is a ZIP archive (OOXML, ODF), and why some were not read whole. */
export class PackageParts {
  private readonly reasons = new Set<ReadingReason>();

  private constructor(
    readonly source: DocumentSource,
    private readonly entries: ReadonlyMap<string, ZipEntry>
  ) {}

  static async open(source: DocumentSource): Promise<PackageParts> {
    const { entries, isDamaged, hasMore } = await openZip(source);
    const named = new Map<string, ZipEntry>();
    for (const entry of entries) if (!entry.isFolder) named.set(freeName(named, partName(entry.name)), entry);
    const parts = new PackageParts(source, named);
    if (isDamaged) parts.fellShort("part-damaged");
    if (hasMore) parts.fellShort("over-entry-limit");
    return parts;
  }

  /** The same with other entries in the place of some. */
  with(entries: ReadonlyMap<string, ZipEntry>): PackageParts {
    const other = new PackageParts(this.source, new Map([...this.entries, ...entries]));
    for (const reason of this.reasons) other.fellShort(reason);
    return other;
  }

  entry(name: string): ZipEntry | undefined {
    return this.entries.get(name);
  }

  /** Names as `partName` gives them, in the order of the archive. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  isEncrypted(name: string): boolean {
    return this.entries.get(name)?.encrypted ?? false;
  }

  /** Bytes that the part says it holds. */
  size(name: string): number {
    return this.entries.get(name)?.size ?? 0;
  }

  /** As the archive has it. */
  originalName(name: string): string {
    return this.entries.get(name)?.name ?? name;
  }

  fellShort(reason: ReadingReason): void {
    this.reasons.add(reason);
  }

  get shortfall(): ReadingReason | undefined {
    return weights.find((reason) => this.reasons.has(reason));
  }

  /** Brings a part's XML to `handler`. What cannot be read or is not well-formed counts as a shortfall. */
  async readXml(name: string, handler: XmlHandler, mayBeMalformed = false): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined) return this.fellShort("part-damaged");
    const feed = new XmlFeed(handler, this.source.limits.textCharacters * bytesPerCharacter);
    const failure = await entry.stream(feed.write);
    const isSound = feed.end();
    if (feed.hasTextLeftOut) this.fellShort("over-text-limit");
    if (failure) this.note(failure);
    else if (!isSound && !mayBeMalformed) this.fellShort("part-damaged");
  }

  /** A part's bytes, as far as they come out. */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const content = await this.entries.get(name)?.read();
    if (content?.failure) this.note(content.failure);
    return content?.bytes ?? new Uint8Array();
  }

  private note(failure: ZipFailure): void {
    this.fellShort(weights.includes(failure.reason) ? failure.reason : "part-damaged");
  }
}

/** A part's name in the form in which names are compared: lower case, forward slashes, none at the start. */
export function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Two parts of the same name are both read. */
function freeName(taken: ReadonlyMap<string, unknown>, name: string): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}#${count}`;
  return free;
}
