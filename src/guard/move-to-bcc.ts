import type { Assessment } from "../core/verdict/verdict.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import { readDraft } from "./read-draft.ts";

const waitMs = 4_000;
const lookMs = 50;

/** People outside the office who see each other's address and whom the page lets us move; empty where nobody asks for it. */
export function movableToBcc(
  adapter: WebmailAdapter,
  compose: Compose,
  { recipients, oddities }: Assessment
): readonly string[] {
  if (!adapter.moveToBcc || !oddities.some(({ code }) => code === "outsiders-see-each-other")) return [];
  const visible = recipients.filter((one) => one.field !== "bcc" && one.class !== "internal");
  const movable = visible.map(({ address }) => address).filter((one) => adapter.recipientPlace(compose, one) !== null);
  return [...new Set(movable)];
}

/** True once the page shows all of them in Bcc and nowhere else. */
export async function moveToBcc(
  adapter: WebmailAdapter,
  compose: Compose,
  addresses: readonly string[]
): Promise<boolean> {
  if (addresses.length === 0) return false;
  adapter.moveToBcc?.(compose, addresses);
  for (let waited = 0; waited < waitMs; waited += lookMs) {
    if (areInBccOnly(adapter, compose, addresses)) return true;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return false;
}

function areInBccOnly(adapter: WebmailAdapter, compose: Compose, addresses: readonly string[]): boolean {
  const { to, cc, bcc } = readDraft(adapter, compose, null);
  const [seen, hidden] = [wordsOf(`${to}, ${cc}`), wordsOf(bcc)];
  return addresses.every((address) => hidden.has(address.toLowerCase()) && !seen.has(address.toLowerCase()));
}

const wordsOf = (header: string): ReadonlySet<string> => new Set(header.toLowerCase().split(/[\s<>,;]+/));
