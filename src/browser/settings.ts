import { Storage } from "@plasmohq/storage";
import { array, is, maxLength, pipe, string } from "valibot";
import type { Office } from "../core/recipients/recipient.ts";

/** `local`: the library's default would send the settings through the browser maker's account. */
const storage = new Storage({ area: "local" });

const domains = pipe(array(pipe(string(), maxLength(253))), maxLength(1_000));

/** Domains of the office as its owner set them; empty means: the sender's own domain counts. A damaged value counts as empty. */
export async function readOwnDomains(): Promise<string[]> {
  const stored = await storage.get<unknown>("ownDomains");
  return is(domains, stored) ? stored : [];
}

export async function writeOwnDomains(list: readonly string[]): Promise<void> {
  await storage.set("ownDomains", [...list]);
}

export async function officeFromSettings(): Promise<Office> {
  return { own: await readOwnDomains(), known: [], colleagues: [] };
}
