import { dossier } from "../specimen.ts";

export const aanslag = dossier("aanslag", [
  {
    name: "provisional",
    template: `
Belastingdienst
# [[Voorlopige aanslag|VOORLOPIGE AANSLAG]] {year}
Inkomstenbelasting/premie volksverzekeringen
{name}
{street}
{postcode} {town}
Aanslagnummer :: {taxnumber}
Dagtekening :: {date}
!{bsnlabel} :: {bsn}
Verzamelinkomen :: {e 12000 90000}
Inkomstenbelasting :: {e 1000 30000}
Te [[betalen|ontvangen]] :: {a 10 6000}
Betalingskenmerk :: {kenmerk}
[[U betaalt in {n 2 11} termijnen van {a 20 600}.|Betaal het bedrag voor {date}.|~De uiterste betaaldatum is {date}.]]`
  },
  {
    name: "final",
    template: `
# [[Aanslag|Definitieve aanslag]] inkomstenbelasting en premie volksverzekeringen {year}
Aanslagnummer :: {taxnumber}
Dagtekening van deze aanslag :: {date}
Geachte {title} {family},
Hierbij ontvangt u uw [[definitieve aanslag|aanslag]] over {year}. Wij hebben uw aangifte gevolgd.
Belastbaar inkomen uit werk en woning || {e 12000 90000}
Belastbaar inkomen uit sparen en beleggen || {e 0 9000}
Verzamelinkomen || {e 12000 99000}
Totaal heffingskortingen || {e 100 8000}
Ingehouden loonheffing || {e 100 30000}
Eerder vastgesteld bij voorlopige aanslag || {e 0 5000}
Belastingrente || {e 0 300}
Te betalen || {e 10 9000}
Bent u het niet eens met deze aanslag? Dan kunt u binnen zes weken na de dagtekening bezwaar maken.`
  },
  {
    name: "service-message",
    template: `
# Servicebericht aanslag (SBA)
Intermediair :: {office}
Beconnummer :: {d 6}
Cliënt :: {name}
{bsnlabel} :: {bsn}
Soort :: [[Voorlopige aanslag IB|Definitieve aanslag IB|Voorlopige aanslag Zvw|~Navorderingsaanslag IB]]
Belastingjaar :: {year}
Aanslagnummer :: {taxnumber}
Dagtekening :: {date}
Bedrag aanslag :: {a 10 9000}
Betalingskenmerk :: {kenmerk}
Verschil met aangifte :: {a 0 500}
Uiterste bezwaardatum :: {date}`
  },
  {
    name: "additional",
    template: `
# [[Navorderingsaanslag|Navorderingsaanslag inkomstenbelasting]] {year}
Nummer :: {taxnumber}
Dagtekening :: {date}
Naam :: {name}
{bsnlabel} :: {bsn}
Op grond van artikel 16 van de Algemene wet inzake rijksbelastingen leg ik u een navorderingsaanslag op.
Vastgesteld belastbaar inkomen :: {e 12000 90000}
Eerder opgelegde aanslag :: {e 1000 30000}
Nieuw vastgesteld :: {e 1000 40000}
Belastingrente :: {e 10 900}
Vergrijpboete :: {e 0 2000}
Totaal te betalen :: {a 100 15000}
De inspecteur`
  },
  {
    name: "health-contribution",
    template: `
Belastingdienst, kantoor {town}
# [[Voorlopige aanslag|Aanslag]] {year} inkomensafhankelijke bijdrage Zorgverzekeringswet
Aanslagnummer :: {taxnumber}
{bsnlabel} :: {bsn}
Dagtekening :: {date}
Bijdrage-inkomen :: {e 5000 66000}
Percentage :: 5,{n 10 75}%
Verschuldigde bijdrage Zvw :: {a 100 3800}
Te betalen :: {a 100 3800}
Rekeningnummer Belastingdienst :: NL86 INGB 0002 4455 88
Betalingskenmerk :: {kenmerk}`
  },
  {
    name: "local-taxes",
    heldOut: true,
    template: `
Gemeente {town} - Belastingen
# Aanslagbiljet gemeentelijke belastingen {year}
Aanslagnummer :: {d 8}
Dagtekening :: {date}
Belastingplichtige :: {name}
{bsnlabel} :: {bsn}
Belastingsoort || Object || Heffingsmaatstaf || Bedrag
Onroerendezaakbelasting eigenaar || {street} || {e 150000 700000} || {a 80 700}
Afvalstoffenheffing meerpersoons || {street} || 1 || {a 200 420}
Rioolheffing || {street} || 1 || {a 90 280}
Totaal aanslagbedrag || || || {a 300 1400}
Vervaldatum :: {date}
U kunt binnen zes weken bezwaar maken tegen deze aanslag.`,
    also: ["woz-beschikking"]
  },
  {
    name: "english-summary",
    english: true,
    template: `
Dutch Tax and Customs Administration
# [[Provisional|Final|~Definitive]] income tax assessment {year}
Assessment number :: {taxnumber}
Date of assessment :: {date}
Name :: {name}
{bsnlabel} :: {bsn}
Aggregate income :: {e 12000 90000}
Income tax and national insurance contributions :: {e 1000 30000}
Wage tax withheld :: {e 1000 30000}
Amount [[payable|refundable]] :: {e 10 9000}
Payment reference :: {kenmerk}
You may lodge an objection within six weeks of the date of this assessment.`
  }
]);
