import type { DocumentFormat } from "../document-format.ts";
import { readMail } from "../mail/read-mail.ts";

export const eml: DocumentFormat = { type: "eml", read: readMail };
