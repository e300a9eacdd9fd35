import { asDictionary, nameOf, type PdfDictionary, PdfText, type PdfValue } from "../pdf-syntax.ts";
import { stringBytes } from "../string-bytes.ts";

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
 * `id`: the file's identifiers.
 */
export function securityOf(
  file: Uint8Array,
  encrypt: PdfDictionary,
  id: PdfValue | undefined
): Security | "damaged" | null {
  const revision = Number(encrypt.get("R"));
  const version = Number(encrypt.get("V"));
  if (nameOf(encrypt.get("Filter")) !== "Standard" || !(revision >= 2 && revision <= 6)) return null;
  const cipher = version >= 4 ? cipherOf(encrypt) : "rc4";
  if (cipher === null) return "damaged";
  const bits = encrypt.get("Length");
  const string = (value: PdfValue | undefined) =>
    value instanceof PdfText ? stringBytes(file, value) : new Uint8Array();
  return {
    revision,
    cipher,
    // Before version 2 it was always 40 bits; in version 4 it is 128, whatever is written.
    keyLength: version === 4 ? 16 : version > 1 && typeof bits === "number" ? bits / 8 : 5,
    permissions: Number(encrypt.get("P")),
    encryptsMetadata: encrypt.get("EncryptMetadata") !== false,
    strings: {
      O: string(encrypt.get("O")),
      U: string(encrypt.get("U")),
      OE: string(encrypt.get("OE")),
      UE: string(encrypt.get("UE"))
    },
    id: string(Array.isArray(id) ? (id as readonly PdfValue[])[0] : undefined)
  };
}

/** Null where the file names one that is not known. */
function cipherOf(encrypt: PdfDictionary): StreamCipher | null {
  const name = nameOf(encrypt.get("StmF")) ?? "Identity";
  if (name === "Identity") return "none";
  const method = nameOf(asDictionary(asDictionary(encrypt.get("CF"))?.get(name))?.get("CFM"));
  const known: Readonly<Record<string, StreamCipher>> = { V2: "rc4", AESV2: "aes", AESV3: "aes-256", None: "none" };
  return known[method ?? ""] ?? null;
}
