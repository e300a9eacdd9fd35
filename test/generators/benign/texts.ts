import { benign } from "../specimen.ts";

export const newsletter = benign("tax-newsletter", [
  {
    name: "tips",
    template: `
# [[Fiscale nieuwsbrief|Eindejaarstips {year}|Belastingnieuws voor ondernemers]]
De heffingskorting verandert in {next}. Wie in box 3 meer heeft dan het heffingsvrije vermogen van {e 30000 60000} euro, betaalt over het meerdere. [[De hypotheekrenteaftrek wordt verder beperkt.|De arbeidskorting stijgt naar {e 3000 5500} euro.|~De zelfstandigenaftrek daalt opnieuw.]] Voor de zorgtoeslag geldt een inkomensgrens van {e 25000 40000} euro. Controleer uw voorlopige aanslag en uw verzamelinkomen. Vraag uw adviseur. U ontvangt deze nieuwsbrief omdat u klant bent; klantnummer {d 9}. Afmelden kan hier.`
  },
  {
    name: "deadlines",
    template: `
# Belangrijke data {year}
1 mei: uiterste datum aangifte inkomstenbelasting {prev}
31 januari: loonaangifte december
15 februari: jaaropgaven naar medewerkers
28 februari: WOZ-beschikking
Vragen? Bel {somephone}.`
  },
  {
    name: "rates-table",
    template: `
# Tarieven en heffingskortingen {year}
Schijf || Belastbaar inkomen || Tarief
1 || tot {e 30000 40000} || {pct}%
2 || vanaf {e 40000 75000} || 49,50%
Algemene heffingskorting maximaal || {e 2000 3400} ||
Arbeidskorting maximaal || {e 3000 5600} ||
Wettelijk minimumloon per uur || {a 12 15} ||
AOW-leeftijd || 67 ||`
  },
  {
    name: "english",
    english: true,
    template: `
# Tax news {year}
The box 3 tax-free allowance rises to {e 50000 60000} euros. Employers must issue the annual income statement before March. Check your provisional assessment. Unsubscribe here.`
  },
  {
    name: "blog",
    heldOut: true,
    template: `
# Zo lees je je loonstrook
Op je loonstrook staan het brutoloon, de loonheffing, de pensioenpremie en het nettoloon. Ook je BSN staat er vaak op. Voorbeeld: bij een bruto salaris van € 2.500 houdt de werkgever ongeveer € 300 loonheffing in. Aan het eind van het jaar krijg je een jaaropgaaf. Lees ook: wat is de WOZ-waarde?`
  }
]);

export const blankForm = benign("blank-form", [
  {
    name: "declaration",
    template: `
# [[Opgaaf gegevens voor de loonheffingen|Inschrijfformulier|Wijzigingsformulier]]
Naam: ______________________
BSN: |_|_|_|_|_|_|_|_|_|
Geboortedatum: __-__-____
IBAN: ______________________
Loonheffingskorting toepassen: [ ] ja [ ] nee
Handtekening: ______________
[[LH 008 - 2Z*{d 1}PL|Formulier {d 9}|Versie {year}]]`
  },
  {
    name: "template-contract",
    template: `
# Model arbeidsovereenkomst
De ondergetekenden: [naam werkgever], hierna "werkgever", en [naam werknemer], geboren op [geboortedatum], BSN [bsn], hierna "werknemer". Artikel 1. Werknemer treedt op [datum] in dienst als [functie]. Het salaris bedraagt € [bedrag] bruto per maand.
Dit is een voorbeeld. Aan dit model kunnen geen rechten worden ontleend.`
  },
  {
    name: "import-template",
    shape: "table",
    template: `
Personeelsnummer || Naam || BSN || Geboortedatum || Bruto loon || IBAN
 ||  ||  ||  ||  || `
  },
  {
    name: "questionnaire",
    heldOut: true,
    template: `
# Checklist aangifte inkomstenbelasting {year}
Welke gegevens hebben wij nodig?
- jaaropgaven van werkgever of uitkering
- WOZ-beschikking van uw woning
- jaaroverzicht hypotheek en banksaldi op 1 januari
- voorlopige aanslag
- BSN van uw kinderen: ...............
Lever alles in voor {date}.`
  }
]);

export const course = benign("course-text", [
  {
    name: "payroll-course",
    template: `
# Cursus [[salarisadministratie|loonheffingen|boekhouden basis]] - hoofdstuk {n 1 12}
In dit hoofdstuk leert u hoe een loonstrook is opgebouwd. Het fiscaal loon is het loon waarover loonheffing wordt berekend. Opgave {n 1 30}: Jan verdient {a 1500 4000} bruto. Bereken het nettoloon. Antwoord: zie bladzijde {n 10 300}. Een jaaropgaaf vermeldt ook de arbeidskorting. ISBN 97890{d 8}`
  },
  {
    name: "exam",
    template: `
# Proefexamen
1. Wat staat debet op de balans? a) crediteuren b) voorraad c) eigen vermogen
2. De jaarrekening bestaat uit: a) balans b) winst-en-verliesrekening c) beide
3. Het grootboek is: ...
Kandidaatnummer: __________ Examencode {d 9}`
  },
  {
    name: "manual",
    template: `
# Handleiding [[loonaangifte versturen|auditfile importeren|grootboek inrichten]]
Stap 1. Kies Bestand > Importeren. Stap 2. Selecteer het bestand (.xaf). Stap 3. Controleer de saldibalans. Foutcode {d 6}: neem contact op via {somephone}. Versie {d 1}.{d 1}.{d 3}, build {d 9}.`
  },
  {
    name: "faq",
    heldOut: true,
    template: `
# Veelgestelde vragen
Waar vind ik mijn BSN? Op uw paspoort, identiteitskaart of rijbewijs.
Wat is een UPO? Het uniform pensioenoverzicht dat u ieder jaar krijgt.
Wanneer ontvang ik mijn WOZ-beschikking? Voor 1 maart.
Wat is het verschil tussen een voorlopige en een definitieve aanslag? ...`
  }
]);

export const registerExtract = benign("register-extract", [
  {
    name: "kvk",
    template: `
# Uittreksel Handelsregister
KvK-nummer :: {office.kvk}
Statutaire naam :: {office}
RSIN :: {office.rsin}
Vestigingsnummer :: 0000{d 8}
Adres :: {office.street}, {office.postcode} {office.town}
Bestuurder :: {name}, geboren {birthday}
SBI-code :: {d 4}
Waarmerk :: {d 9}`
  },
  {
    name: "cadastre",
    template: `
# Kadastraal bericht object
Kadastrale aanduiding :: {x 3}01 {x 1} {d 4}
Objectlocatie :: {street} {town}
Grootte :: {n 80 900} m2
Coördinaten :: {d 6}-{d 6}
Eigendom :: {name}
Ontleend aan :: Hyp4 {d 5}/{d 3}
Kenmerk :: {d 9}`
  },
  {
    name: "iban-list",
    shape: "table",
    template: `
Leverancier || IBAN || BIC
@rows 5-60
{somefirm} || {row.iban} || {x 4}NL2A
@end`
  },
  {
    name: "vat-check",
    heldOut: true,
    template: `
# Controle btw-nummers {date}
@rows 3-12
{somefirm} || {newvat} || geldig
@end`
  }
]);

export const meeting = benign("ordinary-mail", [
  {
    name: "lunch",
    template: `
Hoi {given},
Zullen we {date} lunchen? Ik ben er om {time}. Mijn nummer is {somemobile}.
Groetjes, {someone}`
  },
  {
    name: "project",
    template: `
Beste allen,
[[De planning schuift een week op.|De oplevering is op {date}.|~De server gaat vanavond om {time} uit.]] Ticket {d 9} is gesloten, {d 9} staat nog open. Budget: {a 1000 40000}.
Groet, {someone}`
  },
  {
    name: "travel",
    template: `
Uw boeking is bevestigd. Boekingsnummer {d 9}. Vertrek {date} {time}, stoel {n 1 30}{x 1}. E-ticket {d 3}-{d 10}. Totaal {a 50 900}.`
  },
  {
    name: "letter",
    heldOut: true,
    template: `
Geachte {title} {family},
Uw zaak met nummer {d 9} is in behandeling. Wij verwachten voor {date} uitsluitsel te geven. Bij vragen belt u {somephone} en noemt u het zaaknummer.`
  }
]);
