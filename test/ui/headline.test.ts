import { describe, expect, test } from "vitest";
import type { VerdictReason } from "../../src/core/verdict/verdict.ts";
import { headline, personsLine } from "../../src/ui/dialog/headline.ts";
import { dossierName, verdictName } from "../../src/ui/words.ts";
import { DOSSIER_TYPES } from "./contract-words.ts";
import { dutch, english } from "./screen.ts";

function dossiers(count: number, withBsn: number, persons: number, recipients: number): VerdictReason {
  return { code: "dossiers-leave-office", dossiers: count, withBsn, persons, recipients };
}

const CASES: readonly [string, VerdictReason, string, string][] = [
  [
    "several dossiers, one address",
    dossiers(5, 5, 9, 1),
    "5 dossiers met BSN's gaan naar een adres buiten het kantoor",
    "5 dossiers with BSNs are about to go to an address outside the office"
  ],
  [
    "one dossier of one person",
    dossiers(1, 1, 1, 1),
    "1 dossier met een BSN gaat naar een adres buiten het kantoor",
    "1 dossier with a BSN is about to go to an address outside the office"
  ],
  [
    "one dossier of several persons, several addresses",
    dossiers(1, 1, 3, 2),
    "1 dossier met BSN's gaat naar 2 adressen buiten het kantoor",
    "1 dossier with BSNs is about to go to 2 addresses outside the office"
  ],
  [
    "some with BSNs",
    dossiers(40, 12, 60, 200),
    "40 dossiers, waarvan 12 met BSN's, gaan naar 200 adressen buiten het kantoor",
    "40 dossiers, 12 of them with BSNs, are about to go to 200 addresses outside the office"
  ],
  [
    "none with BSNs",
    dossiers(2, 0, 0, 1),
    "2 dossiers gaan naar een adres buiten het kantoor",
    "2 dossiers are about to go to an address outside the office"
  ],
  [
    "a BSN outside a dossier",
    { code: "bsn-leaves-office", persons: 1, recipients: 1 },
    "Het BSN van 1 persoon gaat naar een adres buiten het kantoor",
    "The BSN of 1 person is about to go to an address outside the office"
  ],
  [
    "a passport number",
    { code: "travel-document-leaves-office", count: 1, recipients: 1 },
    "Het nummer van 1 paspoort of identiteitskaart gaat naar een adres buiten het kantoor",
    "The number of 1 passport or identity card is about to go to an address outside the office"
  ],
  [
    "passport numbers",
    { code: "travel-document-leaves-office", count: 3, recipients: 2 },
    "De nummers van 3 paspoorten of identiteitskaarten gaan naar 2 adressen buiten het kantoor",
    "The numbers of 3 passports or identity cards are about to go to 2 addresses outside the office"
  ],
  [
    "a login of DigiD",
    { code: "digid-leaves-office", count: 2, recipients: 1 },
    "Inloggegevens voor DigiD gaan naar een adres buiten het kantoor",
    "A DigiD login is about to go to an address outside the office"
  ],
  [
    "what the office looks for",
    { code: "pattern-leaves-office", count: 2, recipients: 1 },
    "Gegevens waar uw kantoor op let, gaan naar een adres buiten het kantoor",
    "Data that your office watches for is about to go to an address outside the office"
  ],
  [
    "a BSN in what a reply quotes",
    { code: "quoted-reply-leaves-office", persons: 1, recipients: 1 },
    "In de oude tekst bij uw antwoord staat het BSN van 1 persoon. Dat gaat mee naar een adres buiten het kantoor",
    "The old text in your reply holds the BSN of 1 person. It is about to go to an address outside the office"
  ],
  [
    "a dossier in what a reply quotes",
    { code: "quoted-reply-leaves-office", persons: 0, recipients: 2 },
    "In de oude tekst bij uw antwoord staat een dossier. Dat gaat mee naar 2 adressen buiten het kantoor",
    "The old text in your reply holds a dossier. It is about to go to 2 addresses outside the office"
  ],
  [
    "a look-alike",
    { code: "look-alike-recipient", recipients: 1 },
    "Een adres lijkt op een bekend adres, maar is het niet",
    "An address looks like one you know, but it is not"
  ],
  [
    "attachments not read",
    { code: "unread-attachments", files: 3, recipients: 1 },
    "3 bijlagen zijn niet nagekeken en gaan naar een adres buiten het kantoor",
    "3 attachments were not checked and are about to go to an address outside the office"
  ],
  [
    "addresses not clear",
    { code: "recipients-unresolved", recipients: 2 },
    "Van 2 ontvangers is het adres niet duidelijk",
    "The addresses of 2 recipients are not clear"
  ],
  [
    "a page not understood",
    { code: "page-not-understood", parts: ["recipients", "attachments"] },
    "Verzendwacht kon een deel van dit bericht niet lezen: Ontvangers en Bijlagen",
    "Verzendwacht could not read a part of this message: Recipients and Attachments"
  ],
  [
    "own private mail",
    { code: "sensitive-to-private-mail", recipients: 1 },
    "Vertrouwelijke gegevens gaan naar uw eigen privémail",
    "Confidential data is about to go to your own private mail"
  ],
  [
    "public providers",
    { code: "sensitive-to-public-provider", recipients: 2 },
    "Vertrouwelijke gegevens gaan naar 2 privéadressen, zoals van Gmail",
    "Confidential data is about to go to 2 private addresses, such as those at Gmail"
  ],
  [
    "somebody else's dossier",
    { code: "odd-recipients", oddity: "dossier-of-another" },
    "Dit is een dossier van een ander dan de ontvanger",
    "This is a dossier of somebody other than the recipient"
  ],
  [
    "a rule of the office's own, with a direction override in it",
    { code: "office-rule", tell: { nl: "Loonlijsten \u202eblijven binnen", en: "Payrolls stay inside" } },
    "Loonlijsten \ufffdblijven binnen",
    "Payrolls stay inside"
  ],
  [
    "nothing could be checked",
    { code: "could-not-check" },
    "Verzendwacht kon dit bericht niet controleren",
    "Verzendwacht could not check this message"
  ]
];

describe("the first line says what would go wrong, with its numbers", () => {
  test.each(CASES)("%s", (_, reason, inDutch, inEnglish) => {
    expect(headline(dutch, reason)).toBe(inDutch);
    expect(headline(english, reason)).toBe(inEnglish);
  });
  test("without a reason: not checked, never clean", () => {
    expect(headline(dutch, undefined)).toBe("Verzendwacht kon dit bericht niet controleren");
  });
  test("dossiers of several persons to one: with their numbers where they are known", () => {
    const reason = { code: "odd-recipients", oddity: "many-persons-to-one" } as const;
    const many = { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: "a@b.nl" } as const;
    expect(headline(dutch, reason)).toBe("Dossiers van meer personen gaan naar één ontvanger");
    expect(headline(dutch, reason, [many])).toBe("5 dossiers van 5 personen gaan naar 1 ontvanger buiten het kantoor");
  });
  test("the number of people follows, unless the line says it", () => {
    expect(personsLine(dutch, dossiers(5, 5, 9, 1))).toBe("Het gaat om 9 personen.");
    expect(personsLine(dutch, dossiers(1, 1, 1, 1))).toBeNull();
    expect(personsLine(dutch, dossiers(2, 0, 0, 1))).toBeNull();
  });
});

describe("reasons as the journal keeps them have a name", () => {
  test.each([
    ["odd-recipients", "Er is iets ongewoons aan de ontvangers of de dossiers"],
    ["meant-other", "Misschien bedoelde u een ander adres"],
    ["kantoor.geen-loonlijst", "kantoor.geen-loonlijst"]
  ])("%s", (code, name) => {
    expect(verdictName(dutch, code)).toBe(name);
  });
});

describe("dossier types have a name", () => {
  test.each(DOSSIER_TYPES)("%s", (type) => {
    expect(dossierName(english, type)).not.toBe(type);
  });
  test("a type of an office's own pack is shown as it is called", () => {
    expect(dossierName(dutch, "notulen")).toBe("notulen");
    expect(dossierName(dutch, "constructor")).toBe("constructor");
  });
});
