import type { ParsedAddress } from "../mail/address.ts";

/** An address that could be read. */
export type ReadableAddress = Extract<ParsedAddress, { readonly ok: true }>;
