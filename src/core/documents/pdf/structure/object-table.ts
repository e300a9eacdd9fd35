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

  constructor(private readonly walked: PdfObjects) {
    const streams = walked.objects.flatMap(({ value }) => asDictionary(value) ?? []);
    this.trailers = [...walked.trailers, ...streams.filter((one) => nameOf(one.get("Type")) === "XRef")];
    this.isEncrypted = this.trailers.some((trailer) => trailer.has("Encrypt"));
    for (const object of walked.objects) this.byNumber.set(object.number, object);
  }

  /** The value itself, or that of the object that it refers to; undefined where there is none. */
  value(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfReference ? this.byNumber.get(value.number)?.value : value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    return asDictionary(this.value(value));
  }

  async unpack(object: PdfObject): Promise<Uint8Array | "damaged" | "unknown"> {
    const unpacked = await unpackStream(object, this.left);
    if (unpacked instanceof Uint8Array) this.left -= unpacked.length;
    return unpacked;
  }

  /**
   * Takes out the objects that are packed in streams, and checks the sum of every stream that has one. False where one is
   * damaged.
   */
  async unpackAll(): Promise<boolean> {
    for (const object of this.walked.objects) {
      if (object.packed === null) continue;
      const unpacked = await this.unpack(object);
      if (unpacked === "damaged") return false;
      const dictionary = asDictionary(object.value);
      if (nameOf(dictionary?.get("Type")) !== "ObjStm" || unpacked === "unknown") continue;
      if (!this.take(unpacked, Number(dictionary?.get("N")), Number(dictionary?.get("First")))) return false;
    }
    return true;
  }

  /** The objects of a stream of objects (ISO 32000-1, 7.5.7): pairs of number and place, then the objects. */
  private take(unpacked: Uint8Array, count: number, first: number): boolean {
    try {
      const pairs = new PdfSyntax(unpacked, 0, false);
      for (let index = 0; index < count; index++) {
        const [number, place] = [Number(pairs.next()), Number(pairs.next())];
        const value = new PdfSyntax(unpacked, first + place).next();
        if (value instanceof PdfWord) return false;
        if (!this.byNumber.has(number)) this.byNumber.set(number, { number, value, packed: null });
      }
      return true;
    } catch (error) {
      if (error instanceof PdfSyntaxFault) return false;
      throw error;
    }
  }
}
