import { describe, expect, test } from "vitest";
import { mailHtmlToText } from "../../../src/core/documents/html-text.ts";
import { mailKindOf, splitQuoted } from "../../../src/core/mail/quoted-text.ts";

const OWN = "Beste Jan,\n\nDank, ik kijk ernaar.";
const OLD = "Mijn BSN is 123456782.\nGroet, Jan";

const separators: [program: string, separator: string][] = [
  ["Gmail, Dutch", "Op ma 3 feb 2025 om 10:12 schreef Jan Jansen <jan@klant.example>:"],
  ["Gmail, English", "On Mon, Feb 3, 2025 at 10:12 AM Jan Jansen <jan@klant.example> wrote:"],
  ["Gmail, German", "Am Mo., 3. Feb. 2025 um 10:12 Uhr schrieb Jan Jansen <jan@klant.example>:"],
  ["Gmail, French", "Le lun. 3 févr. 2025 à 10:12, Jan Jansen <jan@klant.example> a écrit\u00a0:"],
  [
    "Gmail, broken over lines",
    "Op ma 3 feb 2025 om 10:12 schreef Jan Pieter Jansen van der Berg\n<jan@klant.example>:"
  ],
  ["Thunderbird", "Op 03-02-2025 om 10:12 schreef Jan Jansen:"],
  ["Roundcube", "Jan Jansen schreef op 2025-02-03 10:12:"],
  ["Roundcube, English", "On 2025-02-03 10:12, Jan Jansen wrote:"],
  ["Apple Mail", "Op 3 feb 2025, om 10:12 heeft Jan Jansen <jan@klant.example> het volgende geschreven:"],
  ["Apple Mail, German", "Am 03.02.2025 um 10:12 schrieb Jan Jansen <jan@klant.example>:"],
  ["SOGo", "Op maandag, februari 03, 2025 10:12 CET, schreef Jan Jansen <jan@klant.example>:"],
  ["SOGo, English", "On Monday, February 03, 2025 10:12 CET, Jan Jansen <jan@klant.example> wrote:"],
  ["Horde", "Citeren Jan Jansen <jan@klant.example>:"],
  ["Horde, English", "Quoting Jan Jansen <jan@klant.example>:"],
  ["Outlook, old", "-----Oorspronkelijk bericht-----"],
  ["Outlook, old, English", "-----Original Message-----"],
  ["Outlook, old, German", "-----Ursprüngliche Nachricht-----"],
  ["Outlook, old, French", "-----Message d'origine-----"],
  [
    "Outlook",
    "Van: Jan Jansen <jan@klant.example>\nVerzonden: maandag 3 februari 2025 10:12\nAan: Onno\nOnderwerp: BSN"
  ],
  ["Outlook, English", "From: Jan Jansen\nSent: Monday, 3 February 2025 10:12\nTo: Onno\nCc: Bo\nSubject: BSN"],
  ["Outlook, German", "Von: Jan\nGesendet: Montag, 3. Februar 2025\nAn: Onno\nBetreff: BSN"],
  ["Outlook, French", "De : Jan\nEnvoyé : lundi 3 février 2025\nÀ : Onno\nObjet : BSN"],
  ["Outlook, bold names", "*Van:* Jan\n*Datum:* maandag 3 februari 2025\n*Aan:* Onno\n*Onderwerp:* BSN"]
];

describe("everything behind a reply's separator is quoted", () => {
  test.each(separators)("%s", (_, separator) => {
    const quoted = `${separator}\n\n${OLD}`;
    expect(splitQuoted(`${OWN}\n\n${quoted}`)).toEqual({ own: `${OWN}\n`, quoted });
  });
});

const own: [name: string, text: string][] = [
  ["nothing quoted", OWN],
  ["prose that says when somebody wrote", `Op 3 februari schreef u:\n${OLD}`],
  ["prose with a time, without a colon at its end", `Op 3 februari om 10:12 schreef u dat het klopt.\n${OLD}`],
  ["a form with a name and a date", `Van: Jansen\nTot: 3 februari\n${OLD}`],
  ["a sum", `Als a > b dan\n${OLD}`],
  [
    "Gmail's forwarded message",
    `---------- Forwarded message ---------\nVan: Jan\nDate: ma 3 feb\nSubject: BSN\n\n${OLD}`
  ],
  ["a forwarded message in Dutch", `---------- Doorgestuurd bericht ----------\nVan: Jan\n\n${OLD}`],
  ["Apple Mail's", `Begin doorgestuurd bericht:\n\n> Van: Jan\n> ${OLD}`],
  ["Apple Mail's, marked as a quote", `> Begin doorgestuurd bericht:\n> Van: Jan\n> ${OLD}`],
  ["Horde's", `----- Doorgestuurd bericht van Jan <jan@klant.example> -----\n${OLD}`],
  ["SOGo's in German", `-------- Weitergeleitete Nachricht --------\nVon: Jan\nGesendet: x\nBetreff: x\n${OLD}`],
  ["a French one", `---------- Message transféré ----------\n${OLD}`],
  ["a forwarded thread", `Begin forwarded message:\n\nOn 2025-02-03 10:12, Jan wrote:\n\n> ${OLD}`]
];

describe("the writer's own words, and what is forwarded, count in full", () => {
  test.each(own)("%s", (_, text) => {
    expect(splitQuoted(text)).toEqual({ own: text, quoted: "" });
  });
});

describe("lines that say themselves that they are quoted", () => {
  const wrote = "Op 03-02-2025 om 10:12 schreef Jan:";
  test("an answer above, between and below", () => {
    const text = `Boven\n${wrote}\n> vraag 1\n>> ouder\nTussen\n > vraag 2\nOnder`;
    expect(splitQuoted(text)).toEqual({
      own: `Boven\n${wrote}\nTussen\nOnder`,
      quoted: "> vraag 1\n>> ouder\n > vraag 2"
    });
  });
  test("a forwarded message inside what is answered is part of it", () => {
    const quoted = "> ---------- Forwarded message ---------\n> BSN 123456782";
    expect(splitQuoted(`Dank\n${wrote}\n\n${quoted}`)).toEqual({ own: `Dank\n${wrote}\n`, quoted });
  });
  test("all of a quote with line ends of Windows", () => {
    expect(splitQuoted("Dank\r\n> BSN 123456782\r\n")).toEqual({ own: "Dank\r\n", quoted: "> BSN 123456782\r" });
  });
});

describe("what the subject says", () => {
  test.each([
    ["reply", "Re: cijfers"],
    ["reply", "RE: FW: cijfers"],
    ["reply", "Antw: cijfers"],
    ["reply", "AW: Zahlen"],
    ["reply", "Re[2]: cijfers"],
    ["reply", "Réf : chiffres"],
    ["forward", "FW: cijfers"],
    ["forward", "Fwd: Re: cijfers"],
    ["forward", "Doorst: cijfers"],
    ["forward", "WG: Zahlen"],
    ["forward", "TR: chiffres"],
    ["forward", "[Fwd: cijfers]"],
    ["unknown", "Cijfers"],
    ["unknown", "Rekening: januari"],
    ["unknown", ""]
  ] as const)("%s: %s", (kind, subject) => {
    expect(mailKindOf(subject)).toBe(kind);
  });

  const block = "Van: Jan\nVerzonden: maandag\nAan: Onno\nOnderwerp: BSN\n\nBSN 123456782";
  test.each([
    ["a forwarded mail has nothing quoted", "forward", `> ${OLD}\n${block}`, ""],
    ["a block that could be forwarded is not quoted", "unknown", block, ""],
    ["nor is a mark that could be", "unknown", `-----Oorspronkelijk bericht-----\n${OLD}`, ""],
    ["in a reply they are", "reply", block, block],
    [
      "an attribution needs no subject",
      "unknown",
      "Jan schreef op 2025-02-03 10:12:\nx",
      "Jan schreef op 2025-02-03 10:12:\nx"
    ]
  ] as const)("%s", (_, kind, text, quoted) => {
    expect(splitQuoted(text, kind).quoted).toBe(quoted);
  });
});

const html: [program: string, html: string, quoted: string][] = [
  [
    "Roundcube",
    '<p>Dank</p><p id="reply-intro">Jan schreef op 2025-02-03 10:12:</p><blockquote type="cite"><p>BSN</p><p>123456782</p></blockquote>',
    "> BSN\n> 123456782"
  ],
  [
    "Gmail",
    '<div>Dank</div><div class="gmail_quote"><div class="gmail_attr">Op ma 3 feb 2025 om 10:12 schreef Jan &lt;<a>j@k.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="border-left:1px solid">BSN <b>1234</b>56782</blockquote></div>',
    "> BSN 123456782"
  ],
  [
    "Outlook",
    '<p>Dank</p><div style="border-top:solid 1pt"><p><b>Van:</b> Jan<br><b>Verzonden:</b> maandag<br><b>Aan:</b> Onno<br><b>Onderwerp:</b> x</p></div><p>BSN 123456782</p>',
    "Van: Jan\nVerzonden: maandag\nAan: Onno\nOnderwerp: x\nBSN 123456782"
  ],
  ["nested", 'Dank<blockquote type=cite>b<blockquote type="cite">c</blockquote>d</blockquote>', "> b\n> > c\n> d"],
  [
    "a table in a quote",
    'a<blockquote type="cite"><table><tr><td>BSN<td>123456782</table></blockquote>',
    "> BSN\t123456782"
  ],
  ["a quote spaced as written", 'a<blockquote type="cite"><pre>b\nc</pre></blockquote>', "> b\n> c"],
  [
    "an indentation of the writer's own",
    'Dank<blockquote style="margin:0 0 0 40px;border:none">BSN 123456782</blockquote>',
    ""
  ]
];

describe("HTML bodies", () => {
  test.each(html)("%s", (_, body, quoted) => {
    expect(splitQuoted(mailHtmlToText(body)).quoted).toBe(quoted);
  });

  test("what stands aside is own, also below a separator", () => {
    const body = 'Dank<p>Jan schreef op 2025-02-03 10:12:</p><p title="BSN 123456782">oud</p><!-- BSN 111222333 -->';
    const { own: written } = splitQuoted(mailHtmlToText(body));
    expect(written).toContain("123456782");
    expect(written).toContain("111222333");
  });
});

describe("text made to be slow", { timeout: 20_000 }, () => {
  test.each([
    ["a million marks", "> a\n".repeat(1_000_000)],
    ["attributions that do not end", "On 1:11 1 1 1 1 wrote 1 1 wrote\n".repeat(300_000)],
    ["attributions that end wrongly", `${`On ${"1:11 schreef wrote ".repeat(19)}:\n`.repeat(20_000)}`],
    ["senders without a subject", "Van: x\n".repeat(1_000_000)],
    ["dashes", "-".repeat(10_000_000)],
    ["lines of dashes", `${"- ".repeat(190)}forwarded\n`.repeat(20_000)],
    ["one line of 10 MB", "On wrote: ".repeat(1_000_000)]
  ])("%s", (_, text) => {
    const { own: written, quoted } = splitQuoted(text);
    expect(written.length + quoted.length).toBeGreaterThanOrEqual(text.length - 1);
  });
});
