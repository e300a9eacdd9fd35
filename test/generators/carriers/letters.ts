import { carrier } from "../specimen.ts";

/** Texts that hold a person's number and are no financial dossier. */
export const mailWithNumber = carrier("mail-with-bsn", [
  {
    name: "answer",
    template: `
Hoi {someone},

[[Mijn BSN is|Het bsn van mijn man is|BSN:|Mijn burgerservicenummer is|~Mijn bsnnummer is]] {bsn}.

Groetjes,
{name}`
  },
  {
    name: "in-a-sentence",
    template: `
Beste {office},

Kunnen jullie mijn dochter {partner.given} ([[BSN|bsn|burgerservicenummer]] {partner.bsn}, geboren {partner.birthday}) aanmelden?
Mijn eigen [[BSN|sofinummer]] [[is|:|=]] {bsn}. Tel {mobile}.

Groet, {name}`
  },
  {
    name: "quoted-reply",
    template: `
Dank je wel, is verwerkt!

Op {date} {time} schreef {name}:
> Hallo,
> hierbij mijn gegevens
> naam: {name}
> [[bsn|BSN|Burgerservicenummer]]: {bsn}
> rek.nr {iban}`
  },
  {
    name: "english",
    english: true,
    template: `
Hi,

[[My BSN is|My BSN:|My citizen service number is|~The BSN of my wife is]] {bsn} and I was born on {birthday}.
My phone number is {mobile}.

Kind regards,
{name}`
  },
  {
    name: "number-first",
    heldOut: true,
    template: `
Goedemiddag,

Zou u {title} {family} willen inschrijven? Het gaat om {bsn} ([[BSN|burgerservicenummer]]).

Met vriendelijke groet, {someone}`
  }
]);

export const registration = carrier("registration-form", [
  {
    name: "client-form",
    template: `
# [[Inschrijfformulier|Aanmeldformulier nieuwe cliënt|Intakeformulier]]
Achternaam :: {family}
Voorletters :: {initials}
Geboortedatum :: {born}
!{bsnlabel} :: {bsn}
Adres :: {street}
Postcode/plaats :: {postcode} {town}
Telefoon :: {mobile}
E-mail :: {mail}
Huisarts :: {someone}
Zorgverzekeraar en polisnummer :: {insurer}, {d 9}`
  },
  {
    name: "power-of-attorney",
    template: `
# [[Machtiging|Volmacht|Machtigingsformulier]]
Ondergetekende, {name}, geboren op {birthday}, {bsnlabel} {bsn},
machtigt {partner.name}, [[BSN|burgerservicenummer]] {partner.bsn}, om namens hem/haar {town} te bezoeken.
Plaats en datum: {town}, {date}
Documentnummer :: {passport}`
  },
  {
    name: "childcare",
    template: `
# Inschrijving [[peutergroep|basisschool|BSO]] schooljaar {year}-{next}
Kind :: {partner.given} {family}
!{bsnlabel} kind :: {partner.bsn}
Geboren :: {partner.birthday}
Ouder/verzorger 1 :: {name}
!BSN ouder :: {bsn}
Telefoon :: {mobile}
Noodnummer :: {somephone}
Bank :: {iban}`
  },
  {
    name: "english-onboarding",
    english: true,
    template: `
# [[New employee form|Onboarding form]]
Full name :: {given} {family}
!{bsnlabel} :: {bsn}
Date of birth :: {born}
Address :: {street}, {postcode} {town}
Phone :: {mobile}
IBAN :: {iban}
Emergency contact :: {someone}, {somemobile}`
  },
  {
    name: "hospital-letter",
    heldOut: true,
    template: `
{office}, polikliniek
Betreft :: {title} {name}, geb. {birthday}
!Patiëntnummer :: {d 7}
!{bsnlabel} :: {bsn}
Geachte collega,
Bovengenoemde patiënt zag ik op {date} op het spreekuur. De controle is over {n 3 12} maanden.`
  }
]);
