import { isValidIBAN } from "ibantools";
import { parse } from "mrz";
import { describe, expect, it } from "vitest";
import { bsnRange, passesElfproef } from "../../src/core/identifiers/bsn.ts";
import { readPaymentReference } from "../../src/core/identifiers/payment-reference.ts";
import { readVatNumber } from "../../src/core/identifiers/vat-number.ts";
import { Dice } from "./dice.ts";
import {
  cardZone,
  passportZone,
  paymentReference,
  randomBsn,
  randomIban,
  randomRsin,
  randomVatId
} from "./fictional-numbers.ts";

const dice = new Dice("numbers");
const many = <T>(make: () => T): T[] => Array.from({ length: 300 }, make);
const holder = {
  family: "van 't Hof",
  given: "Zoë",
  document: "NX4KL2R15",
  bsn: "123456782",
  born: "610314",
  expires: "280101",
  sex: "F"
} as const;

describe("numbers that are made up", () => {
  it("are BSNs of the ordinary range", () => {
    const bsns = many(() => randomBsn(dice));
    expect(bsns.filter((bsn) => !passesElfproef(bsn) || bsnRange(bsn) !== "ordinary")).toEqual([]);
    expect(new Set(bsns).size).toBeGreaterThan(295);
  });

  it("are companies' numbers", () => {
    const rsins = many(() => randomRsin(dice));
    expect(rsins.filter((rsin) => !passesElfproef(rsin) || bsnRange(rsin) !== "rsin")).toEqual([]);
  });

  it("are IBANs a bank would take", () => {
    expect(many(() => randomIban(dice)).filter((iban) => !isValidIBAN(iban))).toEqual([]);
  });

  it("are payment references that give the BSN away", () => {
    const bsns = many(() => randomBsn(dice));
    expect(bsns.map((bsn) => readPaymentReference(paymentReference(dice, bsn), 0)?.nine)).toEqual(bsns);
  });

  it("are VAT numbers of the new form, without a BSN", () => {
    const vat = many(() => randomVatId(dice));
    expect(vat.filter((id) => (readVatNumber(id, 2) ?? readVatNumber(id, 0))?.nine)).toEqual([]);
  });

  it.each([
    ["a passport", passportZone(holder), [44, 44]],
    ["an identity card", cardZone(holder), [30, 30, 30]],
    ["a passport of after 2021", passportZone({ ...holder, bsn: null }), [44, 44]]
  ])("are machine readable lines of %s with right check digits", (_, zone, lengths) => {
    const lines = zone.split("\n");
    expect(lines.map(({ length }) => length)).toEqual(lengths);
    expect(parse(lines).valid).toBe(true);
  });
});
