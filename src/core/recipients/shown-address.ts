import { domainOf } from "../mail/address-domain.ts";
import type { ReadableAddress } from "./readable-address.ts";

const MAX_DISPLAY = 320;

/** The address that stands as the name shown, where it is at another domain than the one that gets the mail. */
export function shownAddress({ display, domain }: ReadableAddress): string | null {
  const shown = /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,253}/.exec(display.slice(0, MAX_DISPLAY))?.[0] ?? "";
  const address = shown.toLowerCase().replace(/\.$/, "");
  return address !== "" && domainOf(address) !== domain ? address : null;
}
