import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinDomain, parseAddressList, parseOneAddress } from "../../../src/core/mail/address.ts";
import { toAsciiDomain } from "../../../src/core/mail/address-domain.ts";
import { mailboxOf } from "../../../src/core/mail/address-mailbox.ts";

/** Addresses as they are, problems in brackets. */
function summary(text: string): string[] {
  return parseAddressList(text).map((each) => (each.ok ? each.address : `[${each.problem}]`));
}

describe("address list", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["only separators", " , ;; \n ,", []],
    ["a bare address", "jan@kantoor.nl", ["jan@kantoor.nl"]],
    ["a display name", "Jan Jansen <jan@kantoor.nl>", ["jan@kantoor.nl"]],
    ["a quoted name with a comma", '"Jansen, Jan" <jan@kantoor.nl>, p@x.nl', ["jan@kantoor.nl", "p@x.nl"]],
    ["an escaped quote in a name", '"Jan \\"de, man\\"" <jan@kantoor.nl>', ["jan@kantoor.nl"]],
    ["comma and semicolon", "a@x.nl,b@x.nl;c@x.nl", ["a@x.nl", "b@x.nl", "c@x.nl"]],
    ["a pasted list, one a line", "a@x.nl\nb@x.nl\r\nc@x.nl", ["a@x.nl", "b@x.nl", "c@x.nl"]],
    ["an indented list", "a@x.nl\n  b@x.nl", ["a@x.nl", "b@x.nl"]],
    ["a folded header", "Jan Jansen\r\n <jan@kantoor.nl>", ["jan@kantoor.nl"]],
    ["a folded header behind an address in quotes", '"jan@own.nl"\r\n <evil@x.com>', ["evil@x.com"]],
    ["a comment", "jan@kantoor.nl (Jan, (thuis))", ["jan@kantoor.nl"]],
    ["a comment in a name", "Jan (thuis) Jansen <jan@kantoor.nl>", ["jan@kantoor.nl"]],
    ["a comment within a domain", "jan@evil.com(x)own.nl, jan@ow(x)n.nl", ["[not-an-address]", "[not-an-address]"]],
    ["a comment before the at sign", "a(@evil.com)@own.nl", ["[not-an-address]"]],
    ["a space behind the at sign", "jan@ own.nl", ["[not-an-address]"]],
    ["an encoded word in an address", "=?utf-8?q?x=40evil.com=3e=20?=@own.nl", ["[not-an-address]"]],
    ["a control character", "jan@evil.com\u0000.own.nl, j\u001ban@own.nl", ["[not-an-address]", "[not-an-address]"]],
    ["a group", "Team: a@b.nl, c@d.nl;, e@f.nl", ["a@b.nl", "c@d.nl", "e@f.nl"]],
    ["an empty group", "undisclosed-recipients:;", []],
    ["an unfinished group is not dropped", "Team:", ["[not-an-address]"]],
    ["mailto:", "mailto:jan@kantoor.nl", ["jan@kantoor.nl"]],
    ["upper case and a trailing dot in the domain", "Jan@KANTOOR.NL.", ["Jan@kantoor.nl"]],
    ["IDN", "a@münchen.de", ["a@xn--mnchen-3ya.de"]],
    ["full-width domain", "a@ＩＮＧ.nl", ["a@ing.nl"]],
    ["an ideographic full stop is a dot", "a@ing。nl", ["a@ing.nl"]],
    ["zero-width and bidi characters are removed", "j\u200ban\u202e@kan\u00adtoor.nl", ["jan@kantoor.nl"]],
    ["fillers that show nothing are removed", "j\u3164an\uffa0@kantoor.nl\u{e0101}", ["jan@kantoor.nl"]],
    ["a percent form is delivered where it ends", "jan%own.nl@evil.com", ["jan%own.nl@evil.com"]],
    ["a plus form", "jan+werk@kantoor.nl", ["jan+werk@kantoor.nl"]],
    ["right to left", "שלום@דוגמה.co.il", ["שלום@xn--6dbbec0c.co.il"]],
    ["non-ASCII local part", "žofie@kantoor.nl", ["žofie@kantoor.nl"]],
    ["a quoted local part", '"jan jansen"@kantoor.nl', ['"jan jansen"@kantoor.nl']],
    ["an address literal", "a@[192.0.2.1]", ["a@[192.0.2.1]"]],
    ["an IPv6 literal", "a@[IPv6:2001:db8::1]", ["a@[ipv6:2001:db8::1]"]],
    ["two at signs", "a@own.nl@evil.com", ["[several-at-signs]"]],
    ["two at signs in brackets", "Jan <a@own.nl@evil.com>", ["[several-at-signs]"]],
    ["an at sign in a quoted local part", '"a@own.nl"@evil.com', ["[several-at-signs]"]],
    ["a source route", "<@own.nl:a@evil.com>", ["[several-at-signs]"]],
    ["an address as group name", "evil@x.com: a@own.nl", ["[several-at-signs]"]],
    ["two addresses and no separator", "a@own.nl b@evil.com", ["[several-at-signs]"]],
    ["text behind the brackets", "<a@own.nl> b@evil.com", ["[not-an-address]"]],
    ["two pairs of brackets", "<a@own.nl> <b@evil.com>", ["[several-at-signs]"]],
    ["a second, empty pair of brackets", "<a@own.nl> <>", ["[not-an-address]"]],
    ["an unclosed bracket", "Jan <jan@own.nl", ["[not-an-address]"]],
    ["an unclosed quote takes the rest of its line only", '"Jan <a@own.nl>, b\nc@x.nl', ["[not-an-address]", "c@x.nl"]],
    ["an unclosed comment", "a@own.nl (jan", ["[not-an-address]"]],
    ["a name without an address", "Jan Jansen, a@x.nl", ["[not-an-address]", "a@x.nl"]],
    ["(at)", "jan(at)x.nl", ["[not-an-address]"]],
    ["a full-width at sign", "jan＠evil.com", ["[not-an-address]"]],
    ["no local part", "@x.nl", ["[not-an-address]"]],
    ["no domain", "jan@", ["[not-an-address]"]],
    ["a domain without a dot", "jan@localhost", ["[not-an-address]"]],
    ["a bare IP address", "jan@192.0.2.1", ["[not-an-address]"]],
    ["a hexadecimal IP address", "jan@0x7f.1", ["[not-an-address]"]],
    ["a hexadecimal last part", "jan@127.0x1", ["[not-an-address]"]],
    ["an empty label", "jan@own..nl", ["[not-an-address]"]],
    ["a label with a hyphen in front", "jan@-own.nl", ["[not-an-address]"]],
    ["an escape in the domain", "jan@own%2enl.evil.com", ["[not-an-address]"]],
    ["a path in the domain", "jan@evil.com/own.nl", ["[not-an-address]"]],
    ["a local part with two dots", "jan..j@own.nl", ["[not-an-address]"]],
    ["an empty pair of brackets", '"Jan" <>', ["[not-an-address]"]]
  ])("%s", (_name, text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test("an address as display name is kept apart from the address", () => {
    expect(parseAddressList('"jan@own.nl" <evil@x.com>')).toEqual([
      { ok: true, display: "jan@own.nl", local: "evil", domain: "x.com", address: "evil@x.com" }
    ]);
  });

  test("text that is no address comes back as it was", () => {
    expect(parseAddressList("a@x.nl, Jan Jansen")[1]).toEqual({
      ok: false,
      text: "Jan Jansen",
      problem: "not-an-address"
    });
  });
});

describe("one address", () => {
  test.each<[string, string, string | null]>([
    ["a comma in a name without quotes", "Jansen, Jan <jan@own.nl>", "Jansen, Jan: jan@own.nl"],
    ["two commas", "Jansen, Jan, drs. <jan@own.nl> ", "Jansen, Jan, drs.: jan@own.nl"],
    ["quotes", '"Jansen, Jan" <jan@own.nl>', "Jansen, Jan: jan@own.nl"],
    ["an address before the comma", "x@evil.com, Jan <jan@own.nl>", null],
    ["an address in brackets before the comma", "X <x@evil.com>, Jan <jan@own.nl>", null],
    ["another address behind", "Jansen, Jan <jan@own.nl>, x@evil.com", null],
    ["a semicolon", "Jansen; Jan <jan@own.nl>", null],
    ["a line break", "Jansen,\nJan <jan@own.nl>", null],
    ["two at signs", "Jansen, Jan <a@own.nl@evil.com>", "[several-at-signs]"],
    ["a name only", "Jan", "[not-an-address]"],
    ["names only", "Jansen, Jan", null],
    ["nothing", " ", null]
  ])("%s", (_name, text, expected) => {
    const one = parseOneAddress(text);
    expect(one && (one.ok ? `${one.display}: ${one.address}`.replace(/^: /, "") : `[${one.problem}]`)).toBe(expected);
  });

  test("in a field of recipients the name without quotes is one more", () => {
    expect(summary("Jansen, Jan <jan@own.nl>")).toEqual(["[not-an-address]", "jan@own.nl"]);
  });
});

describe("domains", () => {
  test.each<[string, string, string | null]>([
    ["lower case, no trailing dot", " KANTOOR.nl. ", "kantoor.nl"],
    ["longest label", `${"a".repeat(63)}.nl`, `${"a".repeat(63)}.nl`],
    ["label too long", `${"a".repeat(64)}.nl`, null],
    ["domain too long", `${"a.".repeat(130)}nl`, null],
    ["one label", "nl", null],
    ["port", "own.nl:25", null],
    ["user", "x@own.nl", null]
  ])("%s", (_name, text, expected) => {
    expect(toAsciiDomain(text)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ["own.nl", "own.nl", true],
    ["mail.own.nl", "own.nl", true],
    ["notown.nl", "own.nl", false],
    ["own.nl.evil.com", "own.nl", false],
    ["own.nl", "", false]
  ])("%s within %s: %s", (domain, parent, expected) => {
    expect(isWithinDomain(domain, parent)).toBe(expected);
  });
});

describe("mailboxes", () => {
  test.each<[string, string, string]>([
    ["upper case", "Jan@X.nl", "jan@x.nl"],
    ["dots and a plus at Google", "j.an+werk@googlemail.com", "jan@gmail.com"],
    ["a plus at another provider", "j.an+werk@outlook.com", "j.an@outlook.com"],
    ["a plus elsewhere may be another person's", "jan+werk@x.nl", "jan+werk@x.nl"],
    ["nothing but a plus", "+@gmail.com", "+@gmail.com"],
    ["an accent in two characters", "rene\u0301@x.nl", "ren\u00e9@x.nl"]
  ])("%s", (_name, address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });
});

describe("hostile text", () => {
  const pieces = [
    "a@own.nl",
    "@evil.com",
    "<",
    ">",
    '"',
    "(",
    ")",
    ",",
    ";",
    ":",
    "\\",
    "\n",
    " ",
    "own.nl",
    "\u200b",
    "＠",
    "é",
    "."
  ];
  const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 40
  });

  test("never throws, and what is taken for own ends in the own domain", () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        for (const each of parseAddressList(parts.join(""))) {
          if (!each.ok) continue;
          expect(each.address).toBe(`${each.local}@${each.domain}`);
          expect(each.address.split("@")).toHaveLength(2);
        }
      }),
      { numRuns: 2000 }
    );
  });

  test("whatever stands in front, an address is never read as own when it ends elsewhere", () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = `${parts.join("").replace(/[\r\n,;]/g, "")}@evil.com`;
        const last = parseAddressList(text).at(-1);
        expect(last?.ok === true && last.domain.endsWith("own.nl")).toBe(false);
      }),
      { numRuns: 1000 }
    );
  });

  test.each(["<", '"', "(", ")", "\\", "@", ":", "a ", "\n ", "<a@", "x@y.nl,", '\\"', "a@b:"])(
    "1 MB of %j is read to its end (quadratic work would run into the test's time limit)",
    (piece) => {
      const read = parseAddressList(piece.repeat(Math.ceil(1e6 / piece.length)));
      expect(read.every((one) => !one.ok || one.address === "x@y.nl")).toBe(true);
    }
  );

  test("10,000 recipients are all read", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `"Jansen, J. ${i}" <j${i}@klant-${i}.nl>`).join(", ");
    expect(parseAddressList(text).filter((each) => each.ok)).toHaveLength(10_000);
  });
});
