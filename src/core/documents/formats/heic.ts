import type { DocumentFormat, FormatReading } from "../document-format.ts";

/** Photos of phones (HEIC, and AVIF, which is the same box with another picture in it): told, not read. See docs/architecture.md. */
export const heic: DocumentFormat = {
  type: "heic",
  read: (): FormatReading => ({ status: "unsupported", reason: "heic-picture", text: "" })
};
