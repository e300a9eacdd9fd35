import type { XmlAttributes, XmlHandler } from "../xml/xml-handler.ts";

/** How a part of an OpenDocument package is encrypted (ODF 1.3 part 2, 3.4 and 4.8). */
export interface PartLock {
  readonly vector: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly keyBytes: number;
  /** What the password is hashed with, and the start of what comes out. */
  readonly startHash: "SHA-1" | "SHA-256";
  readonly sumHash: "SHA-1" | "SHA-256";
  readonly sum: Uint8Array<ArrayBuffer>;
}

/** Attributes by the element that has them. */
type Said = Map<string, ReadonlyMap<string, string>>;

/** Writers use 1,024 to 100,000; more would keep a reader busy for minutes. */
const mostIterations = 1_000_000;

/** Reads the manifest of a package: what of it is encrypted, and how. */
export class PartLocks implements XmlHandler {
  /** By the name of the part as the manifest has it; null where it is encrypted in a way that is not known here. */
  readonly locks = new Map<string, PartLock | null>();
  private part = "";
  private said: Said = new Map();

  open(name: string, attributes: XmlAttributes): void {
    if (name === "file-entry") {
      this.part = attributes.get("full-path") ?? "";
      this.said = new Map();
    } else this.said.set(name, new Map(attributes.list()));
  }

  text(): void {}

  close(name: string): void {
    if (name === "encryption-data") this.locks.set(this.part, lockOf(this.said));
  }
}

function lockOf(elements: Said): PartLock | null {
  const said = (element: string, attribute: string): string => elements.get(element)?.get(attribute) ?? "";
  const iterations = Number(said("key-derivation", "iteration-count"));
  const keyBytes = Number(said("key-derivation", "key-size") || "16");
  const isKnown =
    /#aes(?:128|192|256)-cbc$/.test(said("algorithm", "algorithm-name")) &&
    /PBKDF2$/i.test(said("key-derivation", "key-derivation-name")) &&
    [16, 24, 32].includes(keyBytes) &&
    iterations > 0 &&
    iterations <= mostIterations;
  const vector = decoded(said("algorithm", "initialisation-vector"));
  if (!isKnown || vector.length !== 16) return null;
  return {
    ...{ vector, iterations, keyBytes },
    salt: decoded(said("key-derivation", "salt")),
    startHash: hashNamed(said("start-key-generation", "start-key-generation-name")),
    sumHash: hashNamed(said("encryption-data", "checksum-type")),
    sum: decoded(said("encryption-data", "checksum"))
  };
}

const hashNamed = (name: string): "SHA-1" | "SHA-256" => (/sha-?256/i.test(name) ? "SHA-256" : "SHA-1");

/** Empty where it is no base64. */
function decoded(code: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
