import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDomain } from "../../../src/core/recipients/check-domain.ts";
import { classifyAddress, classifyRecipients } from "../../../src/core/recipients/classify.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import type { Acquaintance, Office } from "../../../src/core/recipients/recipient.ts";

const nobody: Office = { own: [], known: [], colleagues: [], clients: [] };
const office: Office = {
  own: ["kantoor-onno.nl"],
  known: ["belastingadviseurs.nl", "piet.devries@gmail.com", "accountant@buro.example"],
  colleagues: ["anna.prive@gmail.com"],
  clients: [
    { id: "c1", name: "Bakkerij Jansen", domains: ["bakkerijjansen.nl"], addresses: ["jan.bos@ziggo.nl"] },
    { id: "c2", name: "Bakkerij Janssen", domains: ["bakkerijjanssen.nl", "gmail.com"], addresses: [] },
    { id: "c3", name: "Bouwbedrijf Bos", domains: ["bouwbedrijfbos.nl"], addresses: [] }
  ]
};
const directory = openDirectory(office);
const empty = openDirectory(nobody);
const summary = (text: string, of = directory, sender = "", acquaintance?: Acquaintance) => {
  const { class: kind, reasons } = classifyAddress(text, of, sender, acquaintance);
  return `${kind}: ${reasons.join(" ")}`;
};

describe("who belongs to whom", () => {
  test.each([
    ["own domain", "jan@kantoor-onno.nl", "internal: own-domain"],
    ["own domain in another case, with a dot behind", "Jan@Kantoor-Onno.NL.", "internal: own-domain"],
    ["sub-domain", "jan@post.kantoor-onno.nl", "internal: own-domain"],
    ["two at signs", "a@kantoor-onno.nl@evil.com", "unresolved: several-at-signs"],
    ["a percent form", "jan%evil.com@kantoor-onno.nl", "unresolved: sent-on-elsewhere"],
    ["a percent form in quotes", '"jan%evil.com"@post.kantoor-onno.nl', "unresolved: sent-on-elsewhere"],
    ["a bang path", "evil.com!jan@kantoor-onno.nl", "unresolved: sent-on-elsewhere"],
    ["a percent form at a client's", "jan%evil.com@bakkerijjansen.nl", "unresolved: sent-on-elsewhere"],
    ["a name only", "Jan Jansen", "unresolved: not-an-address"],
    ["a distribution list", "Team Belastingen:;x", "unresolved: not-an-address"],
    ["a comma in a name", "Jansen, Jan <jan@kantoor-onno.nl>", "internal: own-domain"],
    ["nothing", "", "unresolved: not-an-address"],
    ["two addresses", "a@kantoor-onno.nl, b@kantoor-onno.nl", "unresolved: not-an-address"],
    ["a colleague's private address", "Anna.Prive@gmail.com", "internal: colleague public-mail-provider"],
    ["a colleague's with a plus is not exact", "anna.prive+x@gmail.com", "known: known-address public-mail-provider"],
    ["a client's domain", "x@bakkerijjansen.nl", "client: client-domain"],
    ["a client one letter from another client", "x@bakkerijjanssen.nl", "client: client-domain"],
    ["a client's address", "Jan.Bos@ziggo.nl", "client: client-address public-mail-provider"],
    ["a provider is no client's domain", "x@gmail.com", "public-provider: outside-office public-mail-provider"],
    ["a known address", "Piet.deVries@gmail.com", "known: known-address public-mail-provider"],
    ["the same mailbox at Google", "pietdevries+werk@gmail.com", "known: known-address public-mail-provider"],
    ["a known domain", "x@belastingadviseurs.nl", "known: known-domain"],
    ["a sub-domain of a known domain", "x@mail.belastingadviseurs.nl", "known: known-domain"],
    ["a well-known domain", "x@belastingdienst.nl", "known: well-known-domain"],
    ["a well-known near neighbour", "x@minezk.nl", "known: well-known-domain"],
    ["anybody", "x@example.org", "external: outside-office"],
    ["an address literal", "x@[192.0.2.1]", "external: outside-office"]
  ])("%s", (_name, text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  test.each([
    ["the sender's domain", "b@kantoor.nl", "Jan <jan@kantoor.nl>", "internal: sender-domain"],
    ["a sender with a comma in his name", "b@kantoor.nl", "Jansen, Jan <jan@kantoor.nl>", "internal: sender-domain"],
    ["another domain", "b@klant-bv.nl", "jan@kantoor.nl", "external: outside-office"],
    ["near the sender's domain", "b@kantor.nl", "jan@kantoor.nl", "look-alike: near-own-domain"],
    ["a sender at a provider", "b@gmail.com", "jan@gmail.com", "public-provider: outside-office public-mail-provider"],
    ["a sender that cannot be read", "b@kantoor.nl", "jan@kantoor.nl@evil.com", "external: outside-office"],
    ["two senders", "b@kantoor.nl", "jan@kantoor.nl, x@y.nl", "external: outside-office"]
  ])("without own domains: %s", (_name, text, sender, expected) => {
    expect(summary(text, empty, sender)).toBe(expected);
  });

  test("own domains may be written with @, in capitals or in Unicode", () => {
    const written = openDirectory({ ...nobody, own: ["@KANTOOR.nl", "münchen.de"] });
    expect(summary("a@kantoor.nl", written)).toBe("internal: own-domain");
    expect(summary("a@xn--mnchen-3ya.de", written)).toBe("internal: own-domain");
  });

  test("a public provider as own domain does not take in its sub-domains", () => {
    const shared = openDirectory({ ...nobody, own: ["xs4all.nl"] });
    expect(summary("a@xs4all.nl", shared)).toBe("internal: own-domain public-mail-provider");
    expect(summary("a@klant.xs4all.nl", shared)).not.toContain("internal");
  });

  test("of a domain that others have names under, nobody is the office's or a client's", () => {
    const clients = [{ id: "1", name: "", domains: ["onmicrosoft.com", "ander.onmicrosoft.com"], addresses: [] }];
    const shared = openDirectory({ ...nobody, own: ["co.uk"], known: ["github.io"], clients });
    const texts = ["a@evil.co.uk", "a@evil.github.io", "a@evil.onmicrosoft.com", "a@mail.ander.onmicrosoft.com"];
    expect(texts.map((text) => classifyAddress(text, shared).class)).toEqual([
      "external",
      "external",
      "external",
      "client"
    ]);
    expect(
      ["co.uk", "onmicrosoft.com", "kantoor.onmicrosoft.com", "kantoor.co.uk"].map((text) => checkDomain(text).ok)
    ).toEqual([false, false, true, true]);
  });

  test("a client has its id, a look-alike what it looks like", () => {
    expect(classifyAddress("x@bakkerijjansen.nl", directory).client).toBe("c1");
    const { near } = classifyAddress("x@kаntoor-onno.nl", directory);
    expect(near).toEqual({ known: "kantoor-onno.nl", distance: 1 });
    expect(classifyAddress("x@example.org", directory).near).toBeUndefined();
  });
});

describe("the writer's own private mail", () => {
  const sender = '"Boer, Onno de" <o.deboer@kantoor-onno.nl>';
  test.each([
    ["first name and surname", "onno.deboer@gmail.com", "private"],
    ["initial and surname, a year behind", "odeboer75@hotmail.com", "private"],
    ["the local part of the office", "o.deboer@ziggo.nl", "private"],
    ["the surname of somebody else", "anna.deboer@gmail.com", "public-provider"],
    ["another", "klant@gmail.com", "public-provider"],
    ["not at a provider", "onno.deboer@example.org", "external"]
  ])("%s", (_name, text, expected) => {
    expect(classifyAddress(text, directory, sender).class).toBe(expected);
  });

  test("a task is nobody's name", () => {
    expect(classifyAddress("info@gmail.com", directory, "info@kantoor-onno.nl").class).toBe("public-provider");
  });
});

describe("with a history", () => {
  const knows = (sent: Readonly<Record<string, number>>, isCold = false): Acquaintance => ({
    isCold,
    of: (address) => (address in sent ? { sent: sent[address] ?? 0, dossiers: {} } : null)
  });
  test.each([
    ["never mailed", "x@example.org", knows({}), "new: outside-office never-mailed"],
    ["a cold start says nothing", "x@example.org", knows({}, true), "external: outside-office"],
    ["mailed once", "X@example.org", knows({ "x@example.org": 1 }), "external: outside-office mailed-before"],
    ["mailed often", "x@example.org", knows({ "x@example.org": 3 }), "known: mailed-before"],
    [
      "a look-alike mailed once",
      "x@kantor-onno.nl",
      knows({ "x@kantor-onno.nl": 1 }),
      "look-alike: near-own-domain mailed-before"
    ],
    ["a near neighbour mailed often", "x@kantor-onno.nl", knows({ "x@kantor-onno.nl": 3 }), "known: mailed-before"],
    [
      "at a provider, mailed often",
      "x@gmail.com",
      knows({ "x@gmail.com": 9 }),
      "public-provider: outside-office mailed-before public-mail-provider"
    ]
  ])("%s", (_name, text, acquaintance, expected) => {
    expect(summary(text, directory, "", acquaintance)).toBe(expected);
  });
});

describe("all fields", () => {
  test("in the order to, cc, bcc; repeats in a field merged, text never dropped", () => {
    const fields = { to: "a@x.nl, A@X.nl, Jan", cc: "a@x.nl", bcc: "b@kantoor-onno.nl" };
    expect(classifyRecipients(fields, directory, "").map(({ field, address }) => `${field} ${address}`)).toEqual([
      "to a@x.nl",
      "to Jan",
      "cc a@x.nl",
      "bcc b@kantoor-onno.nl"
    ]);
  });

  test("merging keeps the graver class and what was remarkable", () => {
    const to = 'a@x.nl, "jan@kantoor-onno.nl" <a@x.nl>';
    const [first, ...more] = classifyRecipients({ to, cc: "", bcc: "" }, directory, "");
    expect(first).toMatchObject({ address: "a@x.nl", class: "look-alike" });
    expect(first?.reasons).toContain("address-in-display-name");
    expect(more).toEqual([]);
  });

  test("text that is no address is cut at 320 characters", () => {
    const [first] = classifyRecipients({ to: "x".repeat(5000), cc: "", bcc: "" }, directory, "");
    expect(first?.address).toHaveLength(320);
  });

  test("10,000 recipients are all judged", () => {
    const to = Array.from({ length: 10_000 }, (_, at) => `"Jansen, J." <j${at}@klant-${at}.example>`).join(", ");
    expect(classifyRecipients({ to, cc: "", bcc: "" }, directory, "")).toHaveLength(10_000);
  });

  test("nothing is internal unless its domain is own, whatever is in it", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "a@kantoor-onno.nl",
        "@",
        "evil.com",
        "<",
        ">",
        '"',
        "(",
        ")",
        "\u200b",
        ".",
        "kantoor-onno.nl",
        ":",
        "%",
        "+"
      ),
      fc.constantFrom("אבג", "שלום@דוגמה.co.il", "\u202e", "ж", "例え", "\ud800"),
      fc.string({ unit: "binary", maxLength: 3 })
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const each of classifyRecipients({ to: parts.join(""), cc: "", bcc: "" }, directory, "")) {
          if (each.class === "internal") expect(each.address).toMatch(/^[^@]+@(?:[^@]+\.)?kantoor-onno\.nl$/);
        }
      }),
      { numRuns: 1000 }
    );
  });
});
