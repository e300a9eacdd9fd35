import { parseAddressList } from "../mail/address.ts";
import { mailboxOf } from "../mail/address-mailbox.ts";
import type { KnownCase } from "../packs/known-cases.ts";
import type { Pack } from "../packs/pack-schema.ts";
import type { CaseProblem } from "../packs/run-cases.ts";
import { classifyAddress } from "./classify.ts";
import { type Directory, openDirectory } from "./directory.ts";
import type { ClassifiedAddress } from "./judge.ts";
import { openKnownOthers } from "./known-others.ts";

export interface KnownCaseResult {
  readonly case: KnownCase;
  /** Empty when the case holds. */
  readonly problems: readonly CaseProblem[];
}

/** Whom a pack names, tried on this machine: before the packs it will stand before, and in the place of one of the same id. */
export function runKnownCases(pack: Pack, cases: readonly KnownCase[], besides: readonly Pack[]): KnownCaseResult[] {
  const others = openKnownOthers([pack, ...besides.filter(({ id }) => id !== pack.id)]);
  const directory = openDirectory({ own: [], known: [], colleagues: [], clients: [] }, others);
  return cases.map((each) => ({
    case: each,
    problems: each.addresses.flatMap((address) => problemOf(each, address, directory) ?? [])
  }));
}

function problemOf(each: KnownCase, text: string, directory: Directory): CaseProblem | null {
  const judged = classifyAddress(text, directory);
  const isHit = judged.class === "known" && groupOf(text, directory) === each.rule;
  const wanted = each.class ?? (each.expect === "hit" ? "known" : null);
  const isRight =
    isHit === (each.expect === "hit") &&
    (wanted === null || judged.class === wanted) &&
    (each.near === undefined || judged.near?.known === each.near);
  if (isRight) return null;
  const expected = [wanted ?? `not ${each.rule}`, each.near ?? []].flat().join(" ");
  return { code: "recipient", expected, got: `${text}: ${asText(judged, groupOf(text, directory))}` };
}

function asText({ class: recipientClass, near }: ClassifiedAddress, group: string): string {
  return [recipientClass, near?.known ?? [], group === "" ? [] : group].flat().join(" ");
}

/** The group that names the address, as it is looked up: its mailbox, then its domain and those above. */
function groupOf(text: string, { others }: Directory): string {
  const [only] = parseAddressList(text);
  if (only === undefined || !only.ok) return "";
  const labels = only.domain.split(".");
  const above = labels.map((_, from) => labels.slice(from).join("."));
  const found = [others.ofMailbox.get(mailboxOf(only.address)), ...above.map((each) => others.ofDomain.get(each))];
  return found.find((each) => each !== undefined)?.rule ?? "";
}
