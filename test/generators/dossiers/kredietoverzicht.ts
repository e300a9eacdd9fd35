import { dossier } from "../specimen.ts";

export const kredietoverzicht = dossier("kredietoverzicht", [
  {
    name: "register",
    template: `
# [[Overzicht kredietregistratie|BKR Kredietoverzicht|Kredietoverzicht|Overzicht van uw kredietgegevens]]
Stichting Bureau Krediet Registratie
Naam :: {family}, {given}
Geboortedatum :: {born}
Adres :: {street}, {postcode} {town}
Datum overzicht :: {date}
Contractnummer || Kredietverstrekker || Soort || Limiet || Begindatum || Einddatum || Code
@rows 1-6
{d 9} || {bank} || [[RK|AK|VK|RO]] || {e 500 30000} || {date} || {date} || [[H|A|A H|3|]]
@end
Verklaring codes: A = achterstand, H = herstel, 1 t/m 5 = bijzonderheidscodes`
  },
  {
    name: "portal",
    template: `
Mijn kredietoverzicht
{name} {birthday}
# Lopende kredieten
Kredietverstrekker :: {bank}
Soort krediet :: [[Doorlopend krediet (RK)|Aflopend krediet (AK)|Telecomkrediet|Operationele lease (OA)]]
Contractnummer :: {d 10}
Kredietbedrag :: {a 500 40000}
Eerste aflossing :: {date}
Theoretische einddatum :: {date}
Achterstandsmelding :: [[geen|A - {date}]]
Bron: BKR, Centraal Krediet Informatiesysteem (CKI)`
  },
  {
    name: "lender-check",
    template: `
# BKR-toets
Aanvrager :: {name}
Geboortedatum :: {born}
{bsnlabel} :: {bsn}
Toetsdatum :: {date}
Resultaat :: [[geen registraties|{n 1 4} registraties gevonden]]
Registratie || Maatschappij || Limiet || Maandlast 2% || Bijzonderheid
1 || {bank} || {e 500 30000} || {e 10 600} || [[-|A|A2|A3 H]]
2 || {shop} || {e 100 3000} || {e 5 60} || -
Totale kredietlast voor hypotheekaanvraag :: {a 10 900}`
  },
  {
    name: "debt-help",
    template: `
Schuldhulpverlening gemeente {town}
# [[Schuldenoverzicht|Overzicht schulden en kredieten]]
Cliënt :: {name}
{bsnlabel} :: {bsn}
Schuldeiser || Dossiernummer || Hoofdsom || Openstaand || BKR-code
@rows 3-12
[[{bank}|{shop}|{insurer}|Belastingdienst]] || {d 8} || {a 100 9000} || {a 50 9000} || [[A|2|3|-]]
@end
Totale schuldenlast :: {a 1000 60000}
Afloscapaciteit per maand :: {a 20 400}
Kredietregistratie BKR :: ja`
  },
  {
    name: "english",
    english: true,
    template: `
# [[BKR credit overview|Credit registration overview (BKR)|Credit report BKR]]
Name :: {name}
Date of birth :: {born}
Lender || Contract number || Type || Credit limit || Start || Actual end || Code
{bank} || {d 9} || revolving credit (RK) || {e 500 30000} || {date} || - || [[H|A|-]]
{bank} || {d 9} || personal loan (AK) || {e 500 30000} || {date} || {date} || -
Arrears code A: arrears reported. H: arrears settled.
Credit Registration Office (BKR), Tiel`
  },
  {
    name: "loan-summary",
    heldOut: true,
    template: `
{bank}
# Uw [[persoonlijke lening|doorlopend krediet]] - opgave voor kredietregistratie
Kredietnemer :: {name}
{bsnlabel} :: {bsn}
Contract :: {d 9}
Kredietlimiet :: {a 1000 40000}
Uitstaand saldo :: {a 500 40000}
Maandtermijn :: {a 20 600}
Jaarlijks kostenpercentage :: {pct}%
Achterstand :: {a 0 900}
Gemeld bij BKR :: ja, op {date}
Code :: [[A|AK|RK]]`
  }
]);
