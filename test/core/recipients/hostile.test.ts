import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyAddress, classifyRecipients } from "../../../src/core/recipients/classify.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";

const directory = openDirectory({
  own: ["own.nl"],
  known: ["bekend.nl"],
  colleagues: ["Anna <anna@gmail.com>"],
  clients: [{ id: "1", name: "Bakkerij Jansen", domains: ["bakkerijjansen.nl"], addresses: ["jan.devries@gmail.com"] }]
});

/** None of them reaches somebody of own.nl, or surely nobody else. One a line. */
const outside = `
a@own.nl@evil.com
a@evil.com@own.nl
a@@own.nl
@own.nl
"a@evil.com"@own.nl
<a@evil.com>@own.nl
a＠evil.com@own.nl
a﹫evil.com@own.nl
a(@evil.com)@own.nl
a@evil.com(@own.nl)
a@evil.com (a@own.nl)
(a@own.nl) a@evil.com
<a@own.nl> a@evil.com
<a@evil.com> <a@own.nl>
<a@evil.com><a@own.nl>
<<a@own.nl>>
<a@own.nl
a@own.nl>
<@evil.com:a@own.nl>
<@evil.com,@b.nl:a@own.nl>
<a@evil.com,b@own.nl>
<a@evil.com b@own.nl>
a@evil.com b@own.nl
"a@own.nl" <a@evil.com>
'a@own.nl' <a@evil.com>
a@own.nl <a@evil.com>
=?utf-8?q?a=40own.nl?= <a@evil.com>
=?utf-8?q?a=40evil.com=3e=20?=@own.nl
a@=?utf-8?q?own.nl?=
a%evil.com@own.nl
a%40evil.com@own.nl
"a%evil.com"@own.nl
evil.com!a@own.nl
a@own.nl!evil.com
a%own.nl@evil.com
a%40own.nl
a+own.nl@evil.com
a@evil.com%40own.nl
a@evil.com/own.nl
a@evil.com?own.nl
a@evil.com#own.nl
a@evil.com\\own.nl
a@evil.com\\@own.nl
a@evil.com:25@own.nl
a@own.nl:25
a@own.nl/evil.com
mailto:a@evil.com?cc=a@own.nl
a@own.nl.evil.com
a@own.nl-evil.com
a@own.nlevil.com
a@evilown.nl
a@evil-own.nl
a@xown.nl
a@own.nl..
a@own..nl
a@.own.nl
a@-own.nl
a@own-.nl
a@own.nl-
a.@own.nl
.a@own.nl
a..b@own.nl
a@ own.nl
a @own.nl
a@o wn.nl
a@own .nl
a@own.n(x)l
a@evil.com(x).own.nl
a@[own.nl]
a@"own.nl"
a@'own.nl'
“a@own.nl”
{a@own.nl}
a at own.nl
a[at]own.nl
a@own[.]nl
a@own(dot)nl
a@0wn.nl
a@оwn.nl
a@own.ñl
a@own.nI
a@own.n1
a@own.nℓ.evil.com
a@own․nl
a@own·nl
a@öwn.nl
a@xn--wn-fka.nl
a@xn--own-.nl
a@127.0.0.1
a@[127.0.0.1]
a@0x7f.1
a@localhost
a@own
own.nl
@
a
Jan Jansen
Klanten; Jan <jan@own.nl>
evil@evil.com, jan@own.nl
jan@own.nl, evil
Team: a@evil.com, a@own.nl;
Team:;
"Jan <a@own.nl>" a@evil.com
"Jan <a@own.nl>
\\"a@own.nl
用户@例子.公司
אבג@own.nl.דוגמה.com
anna%x@gmail.com
a@mail.own.nl.evil.com
`
  .trim()
  .split("\n");

const isInternal = (text: string): boolean => classifyAddress(text, directory).class === "internal";

test("nobody else is internal, wherever a sign that shows nothing stands", () => {
  expect(outside.filter(isInternal)).toEqual([]);
  const signs = ["\u200b", "\u00ad", "\u202e", "\u2066", "\ufeff", "\u3164", "\u{e0001}", "\u0000", "\u001b", "\u007f"];
  fc.assert(
    fc.property(fc.constantFrom(...outside), fc.constantFrom(...signs), fc.nat(), (text, sign, place) => {
      const at = place % (text.length + 1);
      expect(isInternal(text.slice(0, at) + sign + text.slice(at))).toBe(false);
    }),
    { numRuns: 3000 }
  );
});

test("text of any kind is judged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...outside), (text, hostile) => {
      const fields = { to: `${text}${hostile}`, cc: `${hostile}${text}`, bcc: text };
      for (const { address, reasons } of classifyRecipients(fields, directory, text)) {
        expect(address.length).toBeLessThanOrEqual(320);
        expect(reasons.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 }
  );
});

test.each(["x", "ﷺ", "é ", "(", ",", "jan@own.nl ", "\u202e", "\ud800", "a.", "a-"])(
  "a name or an address of a megabyte of %j is judged (quadratic work would run into the test's time limit)",
  (piece) => {
    const long = piece.repeat(Math.ceil(1e6 / piece.length));
    const quoted = `"${long.replace(/["\\]/g, "")}"`;
    const fields = { to: `${quoted} <jan.devries@gmail.co>`, cc: `${long}@evil.com`, bcc: `a@${long}` };
    const classes = classifyRecipients(fields, directory, `${quoted} <jan@own.nl>`).map((each) => each.class);
    expect(classes).toContain("look-alike");
  }
);

test("10,000 recipients are judged, each near somebody known", () => {
  const to = Array.from({ length: 10_000 }, (_, at) => `"Jan ${at}" <jan.devris@gmail${at}.com>`).join(", ");
  expect(classifyRecipients({ to, cc: "", bcc: "" }, directory, "jan@own.nl")).toHaveLength(10_000);
});
