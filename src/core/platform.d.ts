/**
 * The few globals that browsers, workers and Node share and that core may use.
 * Everything else (`document`, `chrome`, `process`, `fetch`) must fail to compile here.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly hostname: string;
}
/** Bytes as Latin-1 of base64; throws where it is none. */
declare function atob(code: string): string;
interface CryptoKey {
  readonly type: string;
}
interface AesCbc {
  readonly name: "AES-CBC";
  readonly iv: Uint8Array<ArrayBuffer>;
}
declare const crypto: {
  readonly subtle: {
    digest(algorithm: "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512", data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    importKey(
      format: "raw",
      key: Uint8Array<ArrayBuffer>,
      algorithm: "AES-CBC",
      extractable: boolean,
      usages: readonly ("encrypt" | "decrypt")[]
    ): Promise<CryptoKey>;
    encrypt(algorithm: AesCbc, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    decrypt(algorithm: AesCbc, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};
