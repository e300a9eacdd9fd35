import { md5 } from "../../../cfb/decryption/md5.ts";
import { Rc4 } from "../../../cfb/decryption/rc4.ts";
import { decryptChained, joined } from "../../../ooxml-decryption/chained-blocks.ts";
import type { PdfObject } from "../pdf-objects.ts";
import { asDictionary, nameOf } from "../pdf-syntax.ts";
import { aesFileKey } from "./aes-file-key.ts";
import { legacyFileKey } from "./legacy-file-key.ts";
import type { Security } from "./security.ts";

const vectorLength = 16;
const salt = new TextEncoder().encode("sAlT");

/** Takes the encryption off streams. */
export class StreamKey {
  private constructor(
    private readonly security: Security,
    private readonly key: Uint8Array<ArrayBuffer>
  ) {}

  /** Null where the password does not open the file. */
  static async of(security: Security, password: string): Promise<StreamKey | null> {
    const utf8 = new TextEncoder().encode(password);
    // Older revisions know one byte a letter.
    const latin = Uint8Array.from(password, (letter) => letter.charCodeAt(0));
    const key = security.revision >= 5 ? await aesFileKey(security, utf8) : legacyFileKey(security, latin);
    return key && new StreamKey(security, key);
  }

  /** The stream's bytes as they were before they were encrypted. */
  async open(object: PdfObject, packed: Uint8Array): Promise<Uint8Array> {
    const { cipher, encryptsMetadata } = this.security;
    const type = nameOf(asDictionary(object.value)?.get("Type"));
    if (cipher === "none" || type === "XRef" || (type === "Metadata" && !encryptsMetadata)) return packed;
    if (cipher !== "rc4") return withoutPadding(await decryptChained(this.keyOf(object), packed.slice()));
    const bytes = packed.slice();
    new Rc4(this.keyOf(object)).apply(bytes);
    return bytes;
  }

  /** Before AES-256 each object had a key of its own (ISO 32000-1, algorithm 1). */
  private keyOf({ number, generation }: PdfObject): Uint8Array<ArrayBuffer> {
    const { cipher } = this.security;
    if (cipher === "aes-256") return this.key;
    const bytes = [number, number >> 8, number >> 16, generation, generation >> 8];
    const hash = md5(joined(this.key, Uint8Array.from(bytes), cipher === "aes" ? salt : new Uint8Array()));
    return hash.slice(0, Math.min(16, this.key.length + bytes.length));
  }
}

/** Without the vector in front, and what fills up the last block where it is what it should be. */
function withoutPadding(decrypted: Uint8Array): Uint8Array {
  const filled = decrypted.at(-1) ?? 0;
  const isPadding = filled >= 1 && filled <= vectorLength && decrypted.slice(-filled).every((byte) => byte === filled);
  return decrypted.subarray(vectorLength, decrypted.length - (isPadding ? filled : 0));
}
