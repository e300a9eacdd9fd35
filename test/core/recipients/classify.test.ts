import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyAddress, classifyRecipients } from "../../../src/core/recipients/classify.ts";
import { hasMixedScripts, toUnicodeDomain } from "../../../src/core/recipients/domain-text.ts";
import { looksLike } from "../../../src/core/recipients/look-alike.ts";
import type { Office } from "../../../src/core/recipients/recipient.ts";

const office: Office = {
  own: ["kantoorjansen.nl"],
  known: ["belastingadviseurs.nl", "piet@gmail.com"],
  colleagues: ["anna.prive@gmail.com"]
};
const nobody: Office = { own: [], known: [], colleagues: [] };
const summary = (text: string, of: Office, sender = "") => {
  const { class: kind, reasons } = classifyAddress(text, of, sender);
  return `${kind}: ${reasons.join(" ")}`;
};

describe("with own domains", () => {
  test.each([
    ["own domain", "jan@kantoorjansen.nl", "internal: own-domain"],
    ["own domain in another case", "Jan@KantoorJansen.NL", "internal: own-domain"],
    ["sub-domain", "jan@post.kantoorjansen.nl", "internal: own-domain"],
    ["own domain as ending of another name", "jan@hetkantoorjansen.nl", "external: outside-office"],
    ["own domain in front of another", "jan@kantoorjansen.nl.evil.com", "look-alike: near-own-domain"],
    ["own domain as name", '"jan@kantoorjansen.nl" <evil@x.com>', "external: outside-office address-in-display-name"],
    ["own address as own name", '"jan@kantoorjansen.nl" <jan@kantoorjansen.nl>', "internal: own-domain"],
    ["two at signs", "a@kantoorjansen.nl@evil.com", "unresolved: several-at-signs"],
    ["a name only", "Jan Jansen", "unresolved: not-an-address"],
    ["nothing", "", "unresolved: not-an-address"],
    ["two addresses", "a@kantoorjansen.nl, b@kantoorjansen.nl", "unresolved: not-an-address"],
    ["a colleague's private address", "Anna.Prive@gmail.com", "internal: colleague public-mail-provider"],
    ["somebody else there", "klant@gmail.com", "external: outside-office public-mail-provider"],
    ["a known address", "piet@gmail.com", "known: known-address public-mail-provider"],
    ["a known domain", "x@belastingadviseurs.nl", "known: known-domain"],
    ["a sub-domain of a known domain", "x@mail.belastingadviseurs.nl", "known: known-domain"],
    ["one letter off", "jan@kantorjansen.nl", "look-alike: near-own-domain"],
    ["two letters off in a long name", "jan@kantorjansn.nl", "look-alike: near-own-domain"],
    ["another suffix", "jan@kantoorjansen.com", "look-alike: near-own-domain"],
    ["near a known domain", "x@belastingadvisuers.nl", "look-alike: near-known-domain"],
    ["a Cyrillic letter", "jan@kаntoorjansen.nl", "look-alike: near-own-domain mixed-scripts"],
    ["an accent", "jan@kantoorjánsen.nl", "look-alike: near-own-domain"],
    ["anybody", "x@example.org", "external: outside-office"]
  ])("%s", (_name, text, expected) => {
    expect(summary(text, office)).toBe(expected);
  });

  test("own domains may be written with @, in capitals or in Unicode", () => {
    const written = { ...nobody, own: ["@KANTOOR.nl", "münchen.de"] };
    expect(summary("a@kantoor.nl", written)).toBe("internal: own-domain");
    expect(summary("a@xn--mnchen-3ya.de", written)).toBe("internal: own-domain");
  });

  test("a public provider as own domain does not take in its sub-domains", () => {
    const shared = { ...nobody, own: ["xs4all.nl"] };
    expect(summary("a@xs4all.nl", shared)).toBe("internal: own-domain public-mail-provider");
    expect(summary("a@klant.xs4all.nl", shared)).not.toContain("internal");
  });
});

describe("without own domains", () => {
  test.each([
    ["the sender's domain", "b@kantoor.nl", "Jan <jan@kantoor.nl>", "internal: sender-domain"],
    ["another domain", "b@klant-bv.nl", "jan@kantoor.nl", "external: outside-office"],
    ["a sender at a public provider", "b@gmail.com", "jan@gmail.com", "external: outside-office public-mail-provider"],
    ["a sender that cannot be read", "b@kantoor.nl", "jan@kantoor.nl@evil.com", "external: outside-office"],
    ["two senders", "b@kantoor.nl", "jan@kantoor.nl, x@y.nl", "external: outside-office"],
    ["no sender", "b@kantoor.nl", "", "external: outside-office"]
  ])("%s", (_name, text, sender, expected) => {
    expect(summary(text, nobody, sender)).toBe(expected);
  });
});

describe("all fields", () => {
  test("in the order to, cc, bcc; repeats in a field merged, text never dropped", () => {
    const fields = { to: "a@x.nl, A@X.nl, Jan", cc: "a@x.nl", bcc: "b@kantoorjansen.nl" };
    expect(classifyRecipients(fields, office, "").map(({ field, address }) => `${field} ${address}`)).toEqual([
      "to a@x.nl",
      "to Jan",
      "cc a@x.nl",
      "bcc b@kantoorjansen.nl"
    ]);
  });

  test("merging keeps what was remarkable about a repeat", () => {
    const [first] = classifyRecipients({ to: 'a@x.nl, "b@y.nl" <a@x.nl>', cc: "", bcc: "" }, office, "");
    expect(first?.reasons).toContain("address-in-display-name");
  });

  test("text that is no address is cut at 320 characters", () => {
    const [first] = classifyRecipients({ to: "x".repeat(5000), cc: "", bcc: "" }, office, "");
    expect(first?.address).toHaveLength(320);
  });

  test("nothing is internal unless its domain is own", () => {
    const part = fc.constantFrom(
      "a@kantoorjansen.nl",
      "@",
      "evil.com",
      "<",
      ">",
      '"',
      "(",
      ")",
      " ",
      "\u200b",
      ".",
      "kantoorjansen.nl",
      ":"
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const each of classifyRecipients({ to: parts.join(""), cc: "", bcc: "" }, office, "")) {
          if (each.class === "internal") expect(each.address).toMatch(/^[^@]+@(?:[^@]+\.)?kantoorjansen\.nl$/);
        }
      }),
      { numRuns: 2000 }
    );
  });
});

describe("look-alike domains", () => {
  test.each<[string, string, boolean]>([
    ["asr.nl", "asn.nl", false],
    ["jansen.nl", "janssen.nl", true],
    ["jansne.nl", "jansen.nl", true],
    ["janzzn.nl", "jansen.nl", false],
    ["jansen.co.uk", "jansen.nl", true],
    ["mail.janssen.nl", "jansen.nl", true],
    ["jansen-advies.nl", "jansen.nl", false]
  ])("%s for %s: %s", (domain, trusted, expected) => {
    expect(looksLike(domain, trusted)).toBe(expected);
  });
});

describe("domains as they are read", () => {
  test.each(["münchen.de", "kаntoor.nl", "例え.jp", "öäü-1.nl", "straße-x.de", "пример.рф"])(
    "%s survives the way there and back",
    (domain) => {
      expect(toUnicodeDomain(new URL(`http://${domain}`).hostname)).toBe(domain);
    }
  );

  test.each<[string, boolean]>([
    ["kantoor.nl", false],
    ["münchen.de", false],
    ["пример.рф", false],
    ["пример.nl", false],
    ["kаntoor.nl", true]
  ])("%s mixes scripts: %s", (domain, expected) => {
    expect(hasMixedScripts(domain)).toBe(expected);
  });

  test("what is no punycode stays as it is and throws nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,59}$/), (label) => {
        expect(typeof toUnicodeDomain(`xn--${label}.nl`)).toBe("string");
      })
    );
  });
});
