import { XmlFeed } from "../xml/xml-feed.ts";
import type { XmlAttributes } from "../xml/xml-handler.ts";
import type { HashName, Spin } from "./spun-hash.ts";

/** How content is encrypted: with AES in CBC, its vectors made from the salt. */
export interface AgileCipher {
  readonly hash: HashName;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly keyBytes: number;
}

/** What Office 2010 and later write into EncryptionInfo ([MS-OFFCRYPTO] 2.3.4.10). */
export interface AgileInfo {
  readonly content: AgileCipher;
  readonly password: AgileCipher & {
    readonly spin: Spin;
    readonly verifier: Uint8Array<ArrayBuffer>;
    readonly verifierHash: Uint8Array<ArrayBuffer>;
    readonly hashBytes: number;
    readonly key: Uint8Array<ArrayBuffer>;
  };
}

/** Office writes 100,000; the format's 10,000,000 would take minutes. */
const mostSpins = 1_000_000;

const hashes: Readonly<Record<string, HashName>> = {
  SHA1: "SHA-1",
  "SHA-1": "SHA-1",
  SHA256: "SHA-256",
  "SHA-256": "SHA-256",
  SHA384: "SHA-384",
  "SHA-384": "SHA-384",
  SHA512: "SHA-512",
  "SHA-512": "SHA-512"
};

/** `xml`: EncryptionInfo behind its first eight bytes. Null when it is none, or asks for what is not known here. */
export function parseAgileInfo(xml: Uint8Array): AgileInfo | null {
  let content: AgileCipher | null = null;
  let password: AgileInfo["password"] | null = null;
  const feed = new XmlFeed({
    open: (name, attributes) => {
      if (name === "keyData") content ??= cipherOf(attributes);
      // Keys for certificates have the same name, and no count.
      if (name === "encryptedKey" && attributes.get("spinCount") !== undefined) password ??= passwordOf(attributes);
    },
    text: () => {},
    close: () => {}
  });
  feed.write(xml);
  feed.end();
  return content && password ? { content, password } : null;
}

function cipherOf(attributes: XmlAttributes): AgileCipher | null {
  const hash = hashes[attributes.get("hashAlgorithm") ?? ""];
  const salt = decoded(attributes, "saltValue");
  const keyBits = attributes.integer("keyBits");
  const isKnown = attributes.get("cipherAlgorithm") === "AES" && attributes.get("cipherChaining") === "ChainingModeCBC";
  if (!isKnown || hash === undefined || salt.length === 0 || ![128, 192, 256].includes(keyBits)) return null;
  return { hash, salt, keyBytes: keyBits / 8 };
}

function passwordOf(attributes: XmlAttributes): AgileInfo["password"] | null {
  const cipher = cipherOf(attributes);
  const count = attributes.integer("spinCount");
  const hashBytes = attributes.integer("hashSize");
  if (cipher === null || count < 0 || count > mostSpins || hashBytes < 1) return null;
  return {
    ...cipher,
    spin: { hash: cipher.hash, salt: cipher.salt, count },
    verifier: decoded(attributes, "encryptedVerifierHashInput"),
    verifierHash: decoded(attributes, "encryptedVerifierHashValue"),
    hashBytes,
    key: decoded(attributes, "encryptedKeyValue")
  };
}

/** Empty where there is no such, or no base64. */
function decoded(attributes: XmlAttributes, name: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(attributes.get(name) ?? ""), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
