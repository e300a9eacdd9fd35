import { describe, expect, test } from "vitest";
import type { Oddity } from "../../src/core/recipients/oddity.ts";
import { oddityText } from "../../src/ui/dialog/oddity-text.ts";
import { dutch, english } from "./screen.ts";

const plain = (shown: string): string => shown.replaceAll(/[\u2068\u2069]/g, "");

describe("what is odd, in words", () => {
  const p = "p@a.nl";
  test.each<[Oddity, string, string]>([
    [
      { code: "new-among-usual", address: p, usual: ["a@b.nl", "c@d.nl"] },
      "p@a.nl kreeg nog nooit mail samen met a@b.nl en c@d.nl. Die krijgen wel vaak samen mail.",
      "p@a.nl never got mail together with a@b.nl and c@d.nl, who often get mail together."
    ],
    [
      { code: "meant-other", address: p, meant: "q@a.nl", sent: 0 },
      "p@a.nl lijkt op q@a.nl.",
      "p@a.nl looks like q@a.nl."
    ],
    [
      { code: "one-outsider", address: p },
      "p@a.nl is de enige ontvanger van buiten het kantoor.",
      "p@a.nl is the only recipient outside the office."
    ],
    [
      { code: "reply-adds-outsiders", addresses: [p, "1@a.nl", "2@a.nl", "3@a.nl", "4@a.nl"] },
      "Deze 5 adressen stonden niet in het bericht waarop u antwoordt: p@a.nl, 1@a.nl, 2@a.nl en nog 2.",
      "These 5 addresses were not in the message you are replying to: p@a.nl, 1@a.nl, 2@a.nl and 2 more."
    ],
    [
      { code: "greeting-fits-nobody", name: "Fatima\u202Ea" },
      "U begroet Fatima\uFFFDa. Die naam past bij geen van de ontvangers.",
      "You greet Fatima\uFFFDa. That name fits none of the recipients."
    ],
    [
      { code: "outsiders-see-each-other", count: 14 },
      "14 ontvangers van buiten het kantoor zien elkaars adres.",
      "14 recipients outside the office see each other's address."
    ],
    [
      { code: "sender-not-office", address: p },
      "U verzendt vanaf p@a.nl. Dat adres is niet van uw kantoor.",
      "You are sending from p@a.nl. That address is not of your office."
    ],
    [
      { code: "reply-to-differs", address: p },
      "Antwoorden gaan naar p@a.nl. Dat is een ander domein dan dat van de afzender.",
      "Replies go to p@a.nl. That is a different domain than the sender's."
    ],
    [
      { code: "dossier-of-another", clients: ["Bakker B.V."], recipients: [p] },
      "Er gaat een dossier van Bakker B.V. mee. Het bericht gaat naar p@a.nl.",
      "A dossier of Bakker B.V. is going along. The message goes to p@a.nl."
    ],
    [
      { code: "dossier-of-another", clients: [], recipients: [p] },
      "Er gaat een dossier mee van een ander dan de ontvanger: p@a.nl.",
      "A dossier of somebody other than the recipient is going along: p@a.nl."
    ],
    [
      { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: p },
      "5 dossiers van 5 personen gaan naar 1 ontvanger: p@a.nl.",
      "5 dossiers of 5 people go to 1 recipient: p@a.nl."
    ],
    [
      { code: "dossier-went-elsewhere", times: 3 },
      "Een dossier van deze persoon ging eerder 3 keer naar iemand anders. Het ging nog nooit naar deze ontvangers.",
      "A dossier of this person went to somebody else 3 times before. It never went to these recipients."
    ],
    [
      { code: "other-client-named", named: ["Bakker B.V."], recipients: ["Jansen"] },
      "In een bestand staat de naam van Bakker B.V. Het bericht gaat naar Jansen.",
      "A file holds the name of Bakker B.V. The message goes to Jansen."
    ]
  ])("%j", (oddity, nl, en) => {
    expect(plain(oddityText(dutch, oddity))).toBe(nl);
    expect(plain(oddityText(english, oddity))).toBe(en);
  });
  test("a name that somebody chose is isolated, and a long one is cut", () => {
    const shown = oddityText(dutch, { code: "one-outsider", address: `${"x".repeat(400)}@evil.com` });
    expect(shown).toMatch(/^\u2068[x…]+@evil\.com\u2069/);
    expect(shown.length).toBeLessThan(130);
  });
});
