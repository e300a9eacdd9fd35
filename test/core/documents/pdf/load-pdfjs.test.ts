import { expect, it } from "vitest";
import { loadPdfjs } from "../../../../src/core/documents/pdf/load-pdfjs.ts";

it("leaves the lists of this program as they are", async () => {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  await loadPdfjs();
  expect(Object.getOwnPropertyDescriptor(Array.prototype, "push")).toEqual(push);
});
