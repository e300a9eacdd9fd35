import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { passOverStrayFaults } from "../../../src/core/documents/pdf/stray-rejections.ts";

/** As pdf.js makes them: its classes differ in name alone. */
const failure = (name: string): Error => Object.assign(new Error("Invalid number: R (charCode 82)"), { name });

describe("a promise of pdf.js that nobody hears", () => {
  const host = new EventEmitter();
  passOverStrayFaults(host);

  it.each(["FormatError", "ParserEOFException", "JpxError"])(
    "does not end the thread for a fault in the file: %s",
    (name) => {
      expect(host.emit("unhandledRejection", failure(name))).toBe(true);
    }
  );

  it("ends it for any other failure", () => {
    expect(() => host.emit("unhandledRejection", failure("TypeError"))).toThrow("Invalid number");
  });
});
