import { type ParsedAddress, parseAddressList, parseOneAddress } from "../mail/address.ts";
import type { Directory } from "./directory.ts";
import { type ClassifiedAddress, judge } from "./judge.ts";
import type { Acquaintance, ClassifiedRecipient, RecipientField, RecipientReason } from "./recipient.ts";
import { type Viewpoint, viewpointOf } from "./viewpoint.ts";

/** Header texts of a draft; see `Draft`. */
export interface RecipientFields {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
}

const FIELDS: readonly RecipientField[] = ["to", "cc", "bcc"];
const MAX_RAW = 320;

/**
 * Classifies every recipient, in the order to, cc, bcc; an address that stands twice in a field comes once. Text that
 * is no address comes back as `unresolved`, never dropped. `sender` is the draft's `from`. Without `acquaintance` nothing is
 * said about whom this computer mailed before.
 */
export function classifyRecipients(
  fields: RecipientFields,
  directory: Directory,
  sender: string,
  acquaintance?: Acquaintance
): ClassifiedRecipient[] {
  const view = viewpointOf(directory, sender, acquaintance);
  return FIELDS.flatMap((field) =>
    withoutRepeats(parseAddressList(fields[field]).map((each) => ({ ...classify(each, view), field })))
  );
}

/** Classifies one address given as text (command line); empty text or more than one address is `unresolved`. */
export function classifyAddress(
  text: string,
  directory: Directory,
  sender = "",
  acquaintance?: Acquaintance
): ClassifiedAddress {
  const only = parseOneAddress(text);
  return only === null
    ? unresolved(text, "not-an-address")
    : classify(only, viewpointOf(directory, sender, acquaintance));
}

/** One by another name can be a look-alike where the same address by its own name is not. */
function withoutRepeats(list: readonly ClassifiedRecipient[]): ClassifiedRecipient[] {
  const merged = new Map<string, ClassifiedRecipient>();
  for (const each of list) {
    const key = each.address.toLowerCase();
    const before = merged.get(key) ?? each;
    const reasons = [...new Set([...before.reasons, ...each.reasons])];
    merged.set(key, { ...(each.class === "look-alike" ? each : before), address: before.address, reasons });
  }
  return [...merged.values()];
}

function classify(parsed: ParsedAddress, view: Viewpoint): ClassifiedAddress {
  return parsed.ok ? judge(parsed, view) : unresolved(parsed.text, parsed.problem);
}

function unresolved(text: string, reason: RecipientReason): ClassifiedAddress {
  return { address: text.trim().slice(0, MAX_RAW), class: "unresolved", reasons: [reason] };
}
