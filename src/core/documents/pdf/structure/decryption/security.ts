import { asDictionary, nameOf, type PdfDictionary, PdfText, type PdfValue } from "../pdf-syntax.ts";
import { stringBytes } from "../string-bytes.ts";

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

/** How the streams of a file are encrypted. */
export type StreamCipher = "rc4" | "aes" | "aes-256" | "none";

/** What a file says of its encryption by password (ISO 32000-2, 7.6.4). */
export interface Security {
  readonly revision: number;
  readonly cipher: StreamCipher;
  /** Bytes. */
  readonly keyLength: number;
  readonly permissions: number;
  readonly encryptsMetadata: boolean;
  /** By the entries' names: proofs of the passwords (O, U) and the key under each (OE, UE). */
  readonly strings: Readonly<Record<"O" | "U" | "OE" | "UE", Uint8Array<ArrayBuffer>>>;
  /** The first of the file's two identifiers. */
  readonly id: Uint8Array<ArrayBuffer>;
}

/**
 * Null for another way of encrypting than by a password, "damaged" where it says nothing that is known of its streams.
 * `trailer`: of the file; `resolve` gives what a reference leads to.
 */
export function securityOf(file: Uint8Array, trailer: PdfDictionary, resolve: Resolve): Security | "damaged" | null {
  const encrypt = asDictionary(resolve(trailer.get("Encrypt")));
  const of = (key: string): PdfValue | undefined => resolve(encrypt?.get(key));
  const [revision, version] = [Number(of("R")), Number(of("V"))];
  if (nameOf(of("Filter")) !== "Standard" || !(revision >= 2 && revision <= 6)) return null;
  const cipher = version >= 4 ? cipherOf(of, resolve) : "rc4";
  if (cipher === null) return "damaged";
  const [bits, id] = [of("Length"), resolve(trailer.get("ID"))];
  const string = (value: PdfValue | undefined) =>
    value instanceof PdfText ? stringBytes(file, value) : new Uint8Array();
  return {
    revision,
    cipher,
    // Before version 2 it was always 40 bits; in version 4 it is 128, whatever is written.
    keyLength: version === 4 ? 16 : version > 1 && typeof bits === "number" ? bits / 8 : 5,
    permissions: Number(of("P")),
    encryptsMetadata: of("EncryptMetadata") !== false,
    strings: {
      O: string(of("O")),
      U: string(of("U")),
      OE: string(of("OE")),
      UE: string(of("UE"))
    },
    id: string(Array.isArray(id) ? (id as readonly PdfValue[])[0] : undefined)
  };
}

/** Null where the file names one that is not known. */
function cipherOf(of: (key: string) => PdfValue | undefined, resolve: Resolve): StreamCipher | null {
  const name = nameOf(of("StmF")) ?? "Identity";
  if (name === "Identity") return "none";
  const filter = asDictionary(resolve(asDictionary(of("CF"))?.get(name)));
  const method = nameOf(resolve(filter?.get("CFM")));
  const known: Readonly<Record<string, StreamCipher>> = { V2: "rc4", AESV2: "aes", AESV3: "aes-256", None: "none" };
  return known[method ?? ""] ?? null;
}
