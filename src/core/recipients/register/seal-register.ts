import type { Client } from "../recipient.ts";
import { numberText } from "./number-text.ts";
import type { ClientDraft } from "./register-draft.ts";

/** Hashes that are asked for at once. */
const BATCH = 500;

/** Clients as they are kept: of their numbers only the HMAC by `keyOf`. Ids are places in the list. */
export async function sealRegister(
  drafts: readonly ClientDraft[],
  keyOf: (text: string) => Promise<string>
): Promise<Client[]> {
  const clients: Client[] = [];
  for (let from = 0; from < drafts.length; from += BATCH) {
    const batch = drafts.slice(from, from + BATCH).map((draft, at) => sealed(draft, `c${from + at + 1}`, keyOf));
    clients.push(...(await Promise.all(batch)));
  }
  return clients;
}

async function sealed(
  { name, domains, addresses, numbers }: ClientDraft,
  id: string,
  keyOf: (text: string) => Promise<string>
): Promise<Client> {
  const client = { id, name, domains, addresses };
  if (numbers.length === 0) return client;
  const keys = await Promise.all(numbers.map(({ kind, digits }) => keyOf(numberText(kind, digits))));
  return { ...client, numbers: [...new Set(keys)] };
}
