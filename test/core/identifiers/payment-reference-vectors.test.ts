import { describe, expect, test } from "vitest";
import { readPaymentReference } from "../../../src/core/identifiers/payment-reference.ts";

/** All examples of the Belastingdienst's Specificatie Betalingskenmerk bepaling v1.5, by the tax they are of. */
const persons: readonly (readonly [string, readonly string[]])[] = [
  ["wage tax", ["2036000016301110", "1036000010304121"]],
  ["VAT", ["0036000011302270", "1036000015303240"]],
  ["income tax", ["4036000017000001", "6036000017300003"]],
  ["health insurance", ["9036000017520034"]],
  ["lorries", ["3036000018730001", "1036000018710909", "5036000018830001", "3036000018810909"]],
  ["cars", ["1036000017830001", "1036000017810909", "8036000017630001", "6036000017610909"]],
  ["land and water", ["7036000019730001", "3036000019710002"]],
  ["Eurovignet", ["1036000018530001", "1036000018630001"]],
  ["allowances", ["4036000012330001", "6036000012430001", "8036000012530001", "1036000012630001"]],
  ["fines", ["1036000012730001", "3036000012830001"]]
];
const company = ["9253586208001120", "6253586368001230"];

describe("examples of the specification", () => {
  test.each(persons)("%s: the number of the person behind it", (_tax, references) => {
    for (const reference of references) {
      expect(readPaymentReference(reference, 0)).toMatchObject({ nine: "036000012", value: reference, end: 16 });
    }
  });

  test("corporation tax: recognised, nobody's BSN", () => {
    for (const reference of company) {
      expect(readPaymentReference(reference, 0)).toMatchObject({ nine: null, alone: null });
    }
  });

  test("are 27", () => {
    expect(new Set([...company, ...persons.flatMap(([, references]) => references)]).size).toBe(27);
  });
});
