import { describe, expect, test } from "vitest";
import { checkColleagues, checkKnown } from "../../src/pages/check-entries.ts";

const kept = (checks: ReturnType<typeof checkKnown>): string[] =>
  checks.map((one) => (one.ok ? one.address : `${one.problem}: ${one.text}`));

describe("colleagues with an address elsewhere", () => {
  test.each<[string, string, string[]]>([
    ["one", "Bea@Elders.example", ["bea@elders.example"]],
    ["with a name", '"Bos, Bea" <bea@elders.example>', ["bea@elders.example"]],
    ["a pasted column", "a@elders.example\nb@elders.example\r\n", ["a@elders.example", "b@elders.example"]],
    ["a domain", "elders.example", ["not-an-address: elders.example"]],
    ["nothing", "  ", []]
  ])("%s", (_, text, expected) => expect(kept(checkColleagues(text))).toEqual(expected));
});

describe("others who are known", () => {
  test.each<[string, string, string[]]>([
    ["a domain and an address", "Bank.example; hulp@notaris.example", ["bank.example", "hulp@notaris.example"]],
    ["a domain with @ in front", "@bank.example", ["bank.example"]],
    ["an address at a public provider", "jan@gmail.com", ["jan@gmail.com"]],
    ["a public provider as a whole", "gmail.com", ["public-mail-provider: gmail.com"]],
    ["a word", "bank", ["not-known: bank"]],
    ["an address that is none", "a b@bank.example", ["not-known: a b@bank.example"]]
  ])("%s", (_, text, expected) => expect(kept(checkKnown(text))).toEqual(expected));
});
