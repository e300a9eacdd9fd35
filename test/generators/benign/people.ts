import { benign } from "../specimen.ts";

export const phones = benign("phone-list", [
  {
    name: "internal",
    template: `
# Telefoonlijst {year}
Naam || Toestel || Mobiel || Direct
@rows 5-60
{row.name} || {n 100 999} || {row.mobile} || {somephone}
@end`
  },
  {
    name: "csv",
    shape: "table",
    template: `
Voornaam || Achternaam || Telefoon werk || Mobiel || E-mail
@rows 10-120
{row.given} || {row.family} || {somephone} || 6{d 8} || {row.mail}
@end`
  },
  {
    name: "nine-digits",
    shape: "table",
    template: `
Naam || Telefoonnummer
@rows 10-90
{row.name} || [[6{d 8}|{d 9}|31{d 9}|+31{d 9}]]
@end`
  },
  {
    name: "signature",
    heldOut: true,
    template: `
Dag {given}, bel me even terug op {somemobile} of vast {somephone} (toestel {n 10 99}).

{someone} | {job} | T {somephone} | M {somemobile} | KvK {d 8}`
  }
]);

export const members = benign("member-list", [
  {
    name: "club",
    shape: "table",
    template: `
Lidnummer || Naam || Adres || Woonplaats || Geboortedatum || Contributie
@rows 10-120
{d 6} || {row.name} || {row.street} || {row.town} || {row.birthday} || {a 40 300}
@end`
  },
  {
    name: "long-member-numbers",
    shape: "table",
    template: `
Bondsnummer || Voornaam || Achternaam || Team
@rows 10-120
{d 9} || {row.given} || {row.family} || JO{n 7 19}-{n 1 4}
@end`
  },
  {
    name: "sign-up",
    template: `
# Aanmeldingen buurtbarbecue {date}
@rows 4-30
{row.name}, {n 1 5} personen, tel. {row.mobile}
@end`
  },
  {
    name: "volunteers",
    heldOut: true,
    template: `
# Rooster vrijwilligers {month} {year}
Datum || Ochtend || Middag || Telefoon
@rows 6-25
{rowdate} || {row.name} || {someone} || {somemobile}
@end`
  }
]);

export const adverts = benign("job-advert", [
  {
    name: "vacancy",
    template: `
# Vacature: {job}
{employer} zoekt een {job} voor {n 16 40} uur per week. [[Wij bieden|Wat bieden wij?|~Dit krijg je van ons:]] een salaris tussen {a 1900 2900} en {a 3000 5000} bruto per maand, een pensioenregeling, 8% vakantietoeslag en een reiskostenvergoeding. Eerst een arbeidsovereenkomst voor een jaar, daarna zicht op onbepaalde tijd. Vacaturenummer {d 9}. Solliciteer voor {date} via {mail}.`
  },
  {
    name: "english",
    english: true,
    template: `
# Vacancy: {job}
We offer a gross salary of {a 2500 5000} per month, pension scheme, 25 holidays and a permanent contract after one year. Reference {d 9}. Apply before {date}.`
  },
  {
    name: "agency-mail",
    heldOut: true,
    template: `
Hoi {given}, wij hebben een leuke functie als {job} in {sometown}: {a 14 30} per uur, loon per week uitbetaald. Interesse? App naar {somemobile} o.v.v. {d 9}.`
  }
]);

export const minutes = benign("minutes", [
  {
    name: "board",
    template: `
# Notulen [[bestuursvergadering|teamoverleg|VvE-vergadering]] {date}
Aanwezig: {someone}, {someone}, {someone}
1. Opening om {time}
2. Financiën: de penningmeester licht de begroting toe. Het saldo is {a 1000 9000}. De jaarrekening komt in {month} aan de orde.
3. [[Het salaris van de beheerder gaat met {pct}% omhoog.|De pensioenregeling wordt volgend jaar herzien.|De verzekering is opnieuw afgesloten.]]
4. Rondvraag. {someone} vraagt naar de WOZ-waarde van het pand.
Volgende vergadering: {date}`
  },
  {
    name: "agenda",
    template: `
# Agenda {date} {time}
1. Opening
2. Mededelingen
3. Jaarrekening {prev} en decharge
4. Begroting {next}
5. Rondvraag
Inbellen: {somephone}, vergader-ID {d 3} {d 3} {d 3}, toegangscode {d 6}`
  },
  {
    name: "actions",
    heldOut: true,
    template: `
# Actielijst overleg {date}
Nr || Actie || Wie || Wanneer
@rows 4-15
{i} || [[Aangifte btw voorbereiden|Loonstroken versturen|Polis nakijken|Rekening Triodos openen]] || {someone} || {date}
@end`
  }
]);

export const chat = benign("talk-about-dossiers", [
  {
    name: "please-send",
    template: `
Beste {given},
[[Wil je mij je jaaropgaaf en je BSN sturen?|Kun je de loonstrook van {month} nog mailen?|Voor je aangifte inkomstenbelasting heb ik je WOZ-beschikking en hypotheekoverzicht nodig.|~Heb je de polis en het pensioenoverzicht al gevonden?]] Stuur ze via het portaal, niet per mail.
Ons kenmerk: {d 9}. Telefoon: {somephone}.
Groet, {someone}`
  },
  {
    name: "reminder",
    template: `
Geachte {title} {family},
Wij hebben uw gegevens voor de aangifte {year} nog niet ontvangen. Wilt u deze voor {date} aanleveren? Uw dossiernummer is {d 9}.
Met vriendelijke groet, {office}, {somephone}`
  },
  {
    name: "appointment",
    template: `
Hoi {given}, past {date} om {time} om de jaarrekening door te nemen? Neem je identiteitsbewijs mee. Afspraaknummer {d 9}. Groet, {someone}`
  },
  {
    name: "english",
    english: true,
    template: `
Dear {given},
Please upload your payslip and annual income statement to our portal. Do not send your BSN by e-mail. Ticket {d 9}.
Regards, {someone}`
  },
  {
    name: "privacy-policy",
    heldOut: true,
    template: `
# Privacyverklaring
{office} verwerkt persoonsgegevens zoals naam, adres, [[BSN|burgerservicenummer (BSN)]], kopie identiteitsbewijs, loonstroken en bankgegevens, uitsluitend voor het doen van uw belastingaangifte. Wij bewaren gegevens zeven jaar. KvK {d 8}, telefoon {somephone}. Versie {d 1}.{d 1}, documentnummer {d 9}.`
  }
]);
