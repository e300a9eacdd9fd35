import { dossier } from "../specimen.ts";

export const toeslag = dossier("toeslag", [
  {
    name: "advance",
    template: `
[[Belastingdienst/Toeslagen|Dienst Toeslagen]]
# [[Voorschotbeschikking|Beschikking voorschot]] {year} [[zorgtoeslag|huurtoeslag|kinderopvangtoeslag|kindgebonden budget]]
Beschikkingsnummer :: {toeslagnumber}
Dagtekening :: {date}
{title} {name}
{bsnlabel} :: {bsn}
Geschat [[toetsingsinkomen|gezamenlijk toetsingsinkomen]] :: {e 12000 50000}
Toeslagpartner :: {partner.name}
Uw voorschot per maand :: {a 20 400}
Totaal voorschot {year} :: {a 200 5000}
Wij betalen rond de 20e van de maand op rekening {iban}.
Geef wijzigingen door via Mijn toeslagen.`
  },
  {
    name: "final",
    template: `
# Definitieve berekening [[toeslagen|zorgtoeslag|huurtoeslag]] {year}
Beschikkingsnummer :: {toeslagnumber}
Naam :: {name}
{bsnlabel} :: {bsn}
Vastgesteld toetsingsinkomen :: {e 12000 60000}
Toeslag || Recht op || Ontvangen voorschot || Verschil
Zorgtoeslag || {a 0 1500} || {a 0 1500} || {a 0 400}
Huurtoeslag || {a 0 4500} || {a 0 4500} || {a 0 900}
Kindgebonden budget || {a 0 3000} || {a 0 3000} || {a 0 500}
[[U moet terugbetalen|U krijgt nog|~Terug te vorderen]] :: {a 10 2000}
Betalingskenmerk :: {kenmerk}
U kunt binnen zes weken bezwaar maken.`
  },
  {
    name: "recovery",
    template: `
Toeslagen
# Terugvordering [[kinderopvangtoeslag|huurtoeslag|zorgtoeslag]] {year}
Geachte {title} {family},
U hebt te veel toeslag ontvangen over {year}. U moet {a 50 4000} terugbetalen.
{bsnlabel} :: {bsn}
Nummer beschikking :: {toeslagnumber}
Te veel ontvangen :: {a 50 4000}
Betalingsregeling :: {n 6 24} maanden van {a 10 200}
Betalingskenmerk :: {kenmerk}
Uw toetsingsinkomen was hoger dan geschat.`
  },
  {
    name: "service-message",
    template: `
# Servicebericht toeslagen (SBT)
Toeslaggerechtigde :: {name}
{bsnlabel} :: {bsn}
Berekeningsjaar :: {year}
Soort toeslag :: [[Zorgtoeslag|Huurtoeslag|Kinderopvangtoeslag|Kindgebonden budget]]
Soort beschikking :: [[voorschot|herziening|definitief]]
Toetsingsinkomen aanvrager :: {e 10000 45000}
Toetsingsinkomen partner :: {e 0 45000}
Bedrag per maand :: {a 10 500}
Jaarbedrag :: {a 100 6000}
Rekeningnummer :: {iban}`
  },
  {
    name: "childcare-overview",
    template: `
# Overzicht kinderopvangtoeslag {year}
Aanvrager :: {name}
{bsnlabel} :: {bsn}
Kind || {bsnheader} || Geboren || Opvang || Uren per maand || Uurprijs
@rows 1-3
{row.given} {family} || {row.bsn} || {row.born} || [[dagopvang|buitenschoolse opvang|gastouderopvang]] || {n 30 180} || {a 6 10}
@end
LRK-nummer :: {d 9}
Toetsingsinkomen :: {e 15000 90000}
Toeslag per maand :: {a 100 1500}`
  },
  {
    name: "english-decision",
    english: true,
    template: `
Benefits Office
# [[Provisional|Final]] benefit decision {year}
Benefit :: [[healthcare benefit (zorgtoeslag)|rent benefit (huurtoeslag)|childcare benefit (kinderopvangtoeslag)]]
Name :: {name}
{bsnlabel} :: {bsn}
Decision number :: {toeslagnumber}
Assessment income :: {e 12000 50000}
Monthly advance payment :: {a 20 400}
Paid into account :: {iban}
Benefit partner :: {partner.name}`
  },
  {
    name: "change-confirmation",
    heldOut: true,
    template: `
# Wij hebben uw toeslagen opnieuw berekend
{title} {name}
Uw wijziging is verwerkt: [[uw inkomen|uw huur|uw adres|het aantal opvanguren]].
{bsnlabel} :: {bsn}
Ingangsdatum :: {date}
Uw inkomen in {year} volgens onze gegevens :: {e 12000 40000}
Zorgtoeslag || was {a 10 130} || wordt {a 10 130}
Huurtoeslag || was {a 10 400} || wordt {a 10 400}
Kindgebonden budget || was {a 10 300} || wordt {a 10 300}
Betaaldatum :: {date}`
  }
]);
