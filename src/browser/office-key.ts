import type { KeyOf } from "../core/recipients/history/history.ts";
import { officeDatabase } from "./office-database.ts";

const algorithm: HmacKeyGenParams = { name: "HMAC", hash: "SHA-256" };
const hashBytes = 16;

/**
 * The keyed hash of this computer: HMAC-SHA-256, its first 16 bytes, base64url without padding (22 characters). Its key is made once, at random, and the browser does not give its bytes to anybody, this
 * extension included: who copies the database cannot try addresses or numbers against it.
 */
export async function officeHash(): Promise<KeyOf> {
  const key = (await storedKey()) ?? (await newKey());
  const encoder = new TextEncoder();
  return async (text) => base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text))));
}

async function storedKey(): Promise<CryptoKey | undefined> {
  return (await officeDatabase()).get("key", "hmac");
}

/** Two contexts may both find none: the first that writes makes the key of both. */
async function newKey(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey(algorithm, false, ["sign"]);
  const transaction = (await officeDatabase()).transaction("key", "readwrite", { durability: "strict" });
  const first = await transaction.store.get("hmac");
  if (!first) await transaction.store.put(made, "hmac");
  await transaction.done;
  return first ?? made;
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes.subarray(0, hashBytes)));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
