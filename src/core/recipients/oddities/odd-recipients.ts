import type { Oddity } from "../oddity.ts";
import { greetingOddity } from "./greeting-fits.ts";
import { newAmongUsual, oneOutsider, replyAddsOutsiders } from "./group-oddities.ts";
import { outsidersSeeEachOther, replyToDiffers, senderNotOffice } from "./header-oddities.ts";
import { meantOthers } from "./meant-other.ts";
import type { OddityInput } from "./oddity-input.ts";

/** Gravest first: what points at one wrong address, then what may be on purpose. */
const judges: readonly ((input: OddityInput) => Oddity[])[] = [
  meantOthers,
  newAmongUsual,
  replyAddsOutsiders,
  greetingOddity,
  senderNotOffice,
  replyToDiffers,
  oneOutsider,
  outsidersSeeEachOther
];

/**
 * Everything that is odd about who gets this mail, gravest first. An address that one oddity names is not named by a vaguer
 * one of the same kind. The codes about dossiers are in `../dossiers`.
 */
export function oddRecipients(input: OddityInput): Oddity[] {
  const odd = judges.flatMap((judge) => judge(input));
  const named = new Set(odd.flatMap((each) => (each.code === "new-among-usual" ? [each.address] : [])));
  return odd.filter((each) => !(each.code === "one-outsider" && named.has(each.address)));
}
