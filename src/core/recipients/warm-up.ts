import { classifyRecipients } from "./classify.ts";
import type { Directory } from "./directory.ts";
import type { CandidateIndex } from "./oddities/candidates.ts";

const SAMPLES = 50;

/**
 * What can be done beforehand, a step at a time, so that the first recipient who is unknown need not wait for it: makes every
 * index, and judges made-up recipients until an engine has compiled what judges. Changes no answer.
 */
export function warmUpSteps(directory: Directory, candidates: CandidateIndex): (() => void)[] {
  return [
    () => void directory.domains,
    () => void directory.addresses,
    () => candidates.makeReady(),
    () => void classifyRecipients({ to: sampleAddresses(directory).join(", "), cc: "", bcc: "" }, directory, "")
  ];
}

/** Slips of what the office knows: they are looked at longest. */
function sampleAddresses({ office }: Directory): string[] {
  const ofClients = office.clients.slice(0, SAMPLES).flatMap(({ addresses }) => addresses.slice(0, 1));
  const known = [...ofClients, ...office.known.slice(0, SAMPLES)].slice(0, SAMPLES);
  return known.map((address, at) => (at % 2 === 0 ? address.replace(/.(?=@)/, "") : address.replace(/@./, "@")));
}
