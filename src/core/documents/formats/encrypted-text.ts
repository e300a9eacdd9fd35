import type { DocumentFormat } from "../document-format.ts";

/** Texts that are nothing but encrypted content. */
export const pgp: DocumentFormat = { type: "pgp", read: () => locked };
export const age: DocumentFormat = { type: "age", read: () => locked };

const locked = { status: "encrypted", reason: "password-required", text: "" } as const;
