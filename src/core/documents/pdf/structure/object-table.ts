import { securityOf } from "./decryption/security.ts";
import { StreamKey } from "./decryption/stream-key.ts";
import type { PdfObject, PdfObjects } from "./pdf-objects.ts";
import {
  asDictionary,
  nameOf,
  type PdfDictionary,
  PdfReference,
  PdfSyntax,
  PdfSyntaxFault,
  type PdfValue,
  PdfWord
} from "./pdf-syntax.ts";
import { unpackStream } from "./unpack-stream.ts";

/** Bytes that streams may give together; what lies beyond is not looked at. */
const mostUnpacked = 100_000_000;

/** The objects of a file by their numbers, those that are packed in others too. */
export class ObjectTable {
  readonly byNumber = new Map<number, PdfObject>();
  readonly trailers: PdfDictionary[];
  readonly isEncrypted: boolean;
  private left = mostUnpacked;
  /** Streams whose sums were found right. */
  private readonly unpacked = new Set<PdfObject>();
  private key: StreamKey | null = null;

  constructor(private readonly walked: PdfObjects) {
    const streams = walked.objects.flatMap(({ value }) => asDictionary(value) ?? []);
    this.trailers = [...walked.trailers, ...streams.filter((one) => nameOf(one.get("Type")) === "XRef")];
    this.isEncrypted = this.trailers.some((trailer) => trailer.has("Encrypt"));
    for (const object of walked.objects) this.byNumber.set(object.number, object);
  }

  /** Makes ready to unpack the streams of a file that is encrypted; "locked" where that cannot be done. */
  async unlock(file: Uint8Array, password: string): Promise<"open" | "locked" | "damaged"> {
    const trailer = this.trailers.find((one) => one.has("Encrypt"));
    const security = trailer ? securityOf(file, trailer, (value) => this.value(value)) : null;
    if (security === "damaged") return "damaged";
    this.key = security && (await StreamKey.of(security, password));
    return this.key ? "open" : "locked";
  }

  /** The value itself, or that of the object that it refers to; undefined where there is none. */
  value(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfReference ? this.object(value)?.value : value;
  }

  /** The object that it refers to; undefined where there is none, and for what is no reference. */
  object(value: PdfValue | undefined): PdfObject | undefined {
    const object = value instanceof PdfReference ? this.byNumber.get(value.number) : undefined;
    return value instanceof PdfReference && object?.generation === value.generation ? object : undefined;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    return asDictionary(this.value(value));
  }

  async unpack(object: PdfObject): Promise<Uint8Array | "damaged" | "unknown"> {
    if (object.packed === null) return "unknown";
    const packed = this.key ? await this.key.open(object, object.packed) : object.packed;
    const unpacked = await unpackStream(packed, this.filtersOf(object), this.left);
    if (unpacked instanceof Uint8Array) {
      this.left -= unpacked.length;
      this.unpacked.add(object);
    }
    return unpacked;
  }

  private filtersOf({ value }: PdfObject): string[] {
    const filter = this.value(asDictionary(value)?.get("Filter")) ?? [];
    const filters = Array.isArray(filter) ? (filter as readonly PdfValue[]) : [filter];
    return filters.map((one) => nameOf(this.value(one)) ?? "");
  }

  /** Takes out the objects that are packed in streams. False where such a stream is damaged. */
  async takeAll(): Promise<boolean> {
    for (const object of this.walked.objects) {
      if (object.packed === null || nameOf(asDictionary(object.value)?.get("Type")) !== "ObjStm") continue;
      const unpacked = await this.unpack(object);
      if (unpacked === "damaged") return false;
      if (unpacked !== "unknown" && !this.take(unpacked, object)) return false;
    }
    return true;
  }

  /** Checks the sums of the streams that nobody has unpacked yet. False where one is wrong. */
  async hasSoundStreams(): Promise<boolean> {
    for (const object of this.walked.objects) {
      if (object.packed === null || this.unpacked.has(object)) continue;
      if ((await this.unpack(object)) === "damaged") return false;
    }
    return true;
  }

  /** The objects of a stream of objects (ISO 32000-1, 7.5.7): pairs of number and place, then the objects. */
  private take(unpacked: Uint8Array, { value, offset }: PdfObject): boolean {
    const dictionary = asDictionary(value);
    const [count, first] = [Number(dictionary?.get("N")), Number(dictionary?.get("First"))];
    try {
      const pairs = new PdfSyntax(unpacked, 0, false);
      for (let index = 0; index < count; index++) {
        const [number, place] = [Number(pairs.next()), Number(pairs.next())];
        const value = new PdfSyntax(unpacked, first + place).next();
        if (value instanceof PdfWord) return false;
        if (!this.byNumber.has(number)) {
          this.byNumber.set(number, { number, generation: 0, offset, value, packed: null });
        }
      }
      return true;
    } catch (error) {
      if (error instanceof PdfSyntaxFault) return false;
      throw error;
    }
  }
}
