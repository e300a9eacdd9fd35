import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyAddress } from "../../../src/core/recipients/classify.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { skeletonHash, skeletonHashWithout, skeletonOf } from "../../../src/core/recipients/skeleton.ts";
import { textHash } from "../../../src/core/recipients/text-hash.ts";

const directory = openDirectory({
  own: ["kantoor-onno.nl"],
  known: ["piet.devries@gmail.com", "accountant@buro.example", "bakker.nl"],
  colleagues: ["Anna Smit <anna.thuis@hotmail.com>"],
  clients: [
    { id: "1", name: "Bouwbedrijf Bos", domains: ["bouwbedrijfbos.nl"], addresses: ["jan.visser@ziggo.nl"] },
    {
      id: "2",
      name: "Loods 12 Beheer",
      domains: ["loods12.nl"],
      addresses: ["a.jansen@planet.nl", "jan.bos@planet.nl", "j.bos@planet.nl"]
    },
    { id: "4", name: "Garage de Kroon B.V.", domains: ["degaragevan.example"], addresses: [] },
    { id: "5", name: "", domains: ["administratie.nl"], addresses: [] },
    { id: "3", name: "Timmerfabriek Rooskens", domains: ["timmerfabriek-rooskens.nl"], addresses: [] }
  ]
});

describe("look-alikes", () => {
  test.each([
    ["hyphen dropped", "x@kantooronno.nl", "near-own-domain", "kantoor-onno.nl", 1],
    ["hyphen added", "x@bouw-bedrijfbos.nl", "near-client-domain", "bouwbedrijfbos.nl", 1],
    ["letter dropped", "x@kantor-onno.nl", "near-own-domain", "kantoor-onno.nl", 1],
    ["letters swapped", "x@katnoor-onno.nl", "near-own-domain", "kantoor-onno.nl", 1],
    ["two slips in a long name", "x@timerfabriek-roosken.nl", "near-client-domain", "timmerfabriek-rooskens.nl", 2],
    [
      "the beginning of a long name",
      "x@itmmerfabriek-rooskens.nl",
      "near-client-domain",
      "timmerfabriek-rooskens.nl",
      1
    ],
    ["another suffix", "x@kantoor-onno.com", "near-own-domain", "kantoor-onno.nl", 3],
    ["a suffix that looks the same", "x@bakker.n1", "near-known-domain", "bakker.nl", 1],
    [".ml for .nl", "x@kpn.ml", "near-known-domain", "kpn.nl", 1],
    ["a digit for a letter", "x@kant00r-onno.nl", "near-own-domain confusable-letters", "kantoor-onno.nl", 2],
    ["a letter for a digit", "x@loodsl2.nl", "near-client-domain confusable-letters", "loods12.nl", 1],
    [
      "rn for m",
      "x@tirnmerfabriek-rooskens.nl",
      "near-client-domain confusable-letters",
      "timmerfabriek-rooskens.nl",
      2
    ],
    ["a Cyrillic letter", "x@rаbobank.nl", "near-known-domain confusable-letters mixed-scripts", "rabobank.nl", 1],
    ["punycode", "x@xn--rbobank-2fg.nl", "near-known-domain confusable-letters mixed-scripts", "rabobank.nl", 1],
    ["an accent", "x@rabóbank.nl", "near-known-domain", "rabobank.nl", 1],
    ["words in another order", "x@onno-kantoor.nl", "near-own-domain", "kantoor-onno.nl", 10],
    [
      "words in another order, with nothing between",
      "x@bosbouwbedrijf.nl",
      "near-client-domain",
      "bouwbedrijfbos.nl",
      6
    ],
    ["the own words so", "x@onnokantoor.com", "near-own-domain", "kantoor-onno.nl", 11],
    ["the suffix in the name", "x@kantoor-onno-nl.com", "near-own-domain", "kantoor-onno.nl", 5],
    ["a word in front", "x@mijnrabobank.com", "near-known-domain", "rabobank.com", 4],
    ["a word behind", "x@rabobank-facturen.nl", "near-known-domain", "rabobank.nl", 9],
    ["a task behind", "x@belastingdienst-toeslagen.com", "near-known-domain", "belastingdienst.nl", 13],
    ["anything around the own name", "x@hetkantoor-onno.nl", "near-own-domain", "kantoor-onno.nl", 3],
    ["under another", "x@kantoor-onno.nl.evil.com", "near-own-domain own-domain-inside", "kantoor-onno.nl", 9],
    [
      "the own name under another",
      "x@kantoor-onno.evil.com",
      "near-own-domain own-domain-inside",
      "kantoor-onno.nl",
      7
    ],
    ["a client's name under another", "x@mail.bouwbedrijfb0s.evil.com", "near-client-domain", "bouwbedrijfbos.nl", 13],
    ["another's under another", "x@rabobank.nl.evil.com", "near-known-domain", "rabobank.nl", 9],
    [
      "the beginning of another",
      "x@kantoor-onno.nl-mail.com",
      "near-own-domain own-domain-inside",
      "kantoor-onno.nl",
      9
    ],
    ["dressed under another", "x@mail-rabobank.nl.evil.com", "near-known-domain", "rabobank.nl", 14],
    ["a provider under another", "x@gmail.com.evil.com", "near-provider-domain", "gmail.com", 9],
    ["a provider's name elsewhere", "x@gmail.nl", "near-provider-domain", "gmail.com", 3],
    ["before the @", "jan%kantoor-onno.nl@evil.com", "own-domain-inside", "kantoor-onno.nl", 13],
    ["before the @, behind a hyphen", "jan-kantoor-onno.nl@evil.com", "own-domain-inside", "kantoor-onno.nl", 13],
    ["a client's before the @", "jan=loods12.nl@evil.com", "near-client-domain", "loods12.nl", 13],
    ["a provider's name", "x@gmial.com", "near-provider-domain", "gmail.com", 1],
    ["a well-known name", "x@belastingdeinst.nl", "near-known-domain", "belastingdienst.nl", 1],
    ["the domain of a known address", "x@bur0.example", "near-known-domain confusable-letters", "buro.example", 1],
    ["a known address", "acountant@buro.example", "near-known-address", "accountant@buro.example", 1],
    ["at a provider", "jan.viser@ziggo.nl", "near-known-address public-mail-provider", "jan.visser@ziggo.nl", 1],
    ["the same short name", "jan.bos@example.org", "same-local-part", "jan.bos@planet.nl", null],
    ["the same local part", "piet.devries@example.org", "same-local-part", "piet.devries@gmail.com", null],
    [
      "the same name as a local part",
      "Piet de Vries <pdv@example.org>",
      "same-display-name",
      "piet.devries@gmail.com",
      null
    ],
    [
      "a client's name without its form",
      '"garage de kroon" <x@example.org>',
      "same-display-name",
      "degaragevan.example",
      null
    ],
    [
      "a client's name with its form behind a comma",
      '"Garage de Kroon, B.V." <x@example.org>',
      "same-display-name",
      "degaragevan.example",
      null
    ],
    ["a provider's name in another", "x@www-gmail.com", "near-provider-domain", "gmail.com", 4],
    ["a colleague's name", '"Anna Smit" <x@example.org>', "same-display-name", "anna.thuis@hotmail.com", null],
    [
      "a colleague's name, the last name first",
      '"Smit, Anna (thuis)" <x@example.org>',
      "same-display-name",
      "anna.thuis@hotmail.com",
      null
    ],
    ["a client's name", '"Bouwbedrijf Bos" <x@example.org>', "same-display-name", "jan.visser@ziggo.nl", null],
    [
      "an own address as name",
      '"jan@kantoor-onno.nl" <x@evil.com>',
      "same-display-name address-in-display-name",
      "jan@kantoor-onno.nl",
      null
    ]
  ])("%s", (_name, text, reasons, known, distance) => {
    const judged = classifyAddress(text, directory);
    expect([judged.class, judged.reasons.join(" "), judged.near?.known]).toEqual(["look-alike", reasons, known]);
    if (distance !== null) expect(judged.near?.distance).toBe(distance);
  });

  test.each([
    ["firms of one trade", "x@bouwbedrijfvos.nl"],
    ["three letters", "x@asl.nl"],
    ["two letters off in a short name", "x@bakken-1.nl"],
    ["a real word behind", "x@bakker-advies.nl"],
    ["one letter off behind another dot", "x@bakke.be"],
    ["a word of a provider elsewhere", "x@planet.com"],
    ["only the initial differs", "b.jansen@planet.nl"],
    ["a first name elsewhere", "anna@example.org"],
    ["a task elsewhere", "info@example.org"],
    ["somebody else at a known address' domain", "receptie@buro.example"],
    ["a short name around others", "x@onno.nl"],
    ["a provider before the @", "jan.ziggo.nl@example.org"],
    ["a common name elsewhere", "j.bos@example.org"],
    ["a client's short name under another", "x@loods12.evil.com"],
    ["a client's name that is a word under another", "x@administratie.example.org"]
  ])("no alarm: %s", (_name, text) => {
    expect(classifyAddress(text, directory).class).not.toBe("look-alike");
  });

  test("the own domain is told as the own one, also where a colleague has an address at it", () => {
    const colleagues = ["Onno <onno@kantoor-onno.nl>"];
    const mine = openDirectory({ own: ["kantoor-onno.nl"], known: [], clients: [], colleagues });
    expect(classifyAddress("x@kantor-onno.nl", mine).reasons).toEqual(["near-own-domain"]);
    const shown = '"Post <x@mail.kantoor-onno.nl>" <x@evil.com>';
    expect(classifyAddress(shown, mine).reasons).toContain("same-display-name");
  });

  test("two who are both known do not alarm, whoever they are", () => {
    const neighbours = openDirectory({
      own: ["jansen.nl"],
      known: ["piet.devries@outlook.com", "piet.devries@gmail.com"],
      colleagues: [],
      clients: ["janssen.nl", "jansen.com", "jansens.nl"].map((domain) => ({
        id: domain,
        name: "Jansen",
        domains: [domain],
        addresses: []
      }))
    });
    const texts = [
      "a@janssen.nl",
      "a@jansen.com",
      "a@jansens.nl",
      "piet.devries@outlook.com",
      "piet.devries@gmail.com"
    ];
    expect(texts.map((text) => classifyAddress(text, neighbours).class)).toEqual([
      "client",
      "client",
      "client",
      "known",
      "known"
    ]);
  });

  test("a look-alike is found among 10,000 clients", () => {
    const letters = (at: number): string => [...String(at)].map((digit) => "bdfgklmprt".charAt(Number(digit))).join("");
    const clients = Array.from({ length: 10_000 }, (_, at) => ({
      id: String(at),
      name: "",
      domains: [`administratiekantoor${letters(at)}xyz.nl`],
      addresses: []
    }));
    const large = openDirectory({ own: [], known: [], colleagues: [], clients });
    expect(classifyAddress("x@admnistratiekantoor4567.nl", large).class).toBe("external");
    expect(classifyAddress(`x@admnistratiekantoor${letters(4567)}xyz.nl`, large).near).toEqual({
      known: `administratiekantoor${letters(4567)}xyz.nl`,
      distance: 1
    });
  });
});

describe("skeletons", () => {
  test.each([
    ["раураl", "paypal"],
    ["аbnаmrо", "abnamro"],
    ["ɡoogle", "google"],
    ["rnicrosoft", "microsoft"],
    ["paypa1", "paypal"],
    ["ｉｎｇ", "ing"],
    ["vvim", "wim"],
    ["ваnk", "bank"]
  ])("%s looks like %s", (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  test("other words look different", () => {
    expect(skeletonOf("asr")).not.toBe(skeletonOf("asn"));
  });

  test.each(["kantoor-onno", "rnwd01", "rаbobank", ""])("the hash of %j is that of its skeleton", (text) => {
    expect(skeletonHash(text, 7)).toBe(textHash(skeletonOf(text), 7));
  });
});

test("an address keeps its look with its signs left out, without being cut", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9._-]{1,20}$/), fc.stringMatching(/^[a-z.]{0,9}$/), (local, rest) => {
      const plain = skeletonHash(local.replace(/[._-]/g, ""), 7);
      expect(skeletonHashWithout(`${local}@${rest}`, local.length, 7)).toBe(plain);
    })
  );
});
