import { dossier } from "../specimen.ts";

/** Modelled on the looks of several payroll programs. */
export const loonstrook = dossier("loonstrook", [
  {
    name: "three-columns",
    template: `
# [[Salarisspecificatie|Loonspecificatie]] {month} {year}
{employer}
{employer.street}, {employer.postcode} {employer.town}
Loonheffingennummer :: {employer.lh}
Werknemer :: {name}
Personeelsnummer :: {d 5}
!{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Datum in dienst :: {date}
Functie :: {job}
Loontijdvak :: [[Maand|4 weken]] {mm}
Tabelkleur :: [[Wit|Groen]] / loonheffingskorting: [[ja|nee]]
Omschrijving || Aantal || Tarief || Betaling || Inhouding
[[Bruto salaris|Salaris|Maandsalaris]] || {n 100 173} || {a 12 40} || {a 1800 6500} ||
Overwerk 125% || {n 1 20} || {a 15 50} || {a 30 600} ||
Reiskosten onbelast || {n 10 21} || {a 1 9} || {a 20 190} ||
Pensioenpremie || || || || {a 60 400}
WGA-hiaat premie || || || || {a 3 30}
Loonheffing [[tabel|]] || || || || {a 200 2000}
Netto [[loon|te betalen]] || || || {a 1500 4200} ||
Uitbetaald op :: {iban}
Cumulatieven :: {year}
Fiscaal loon :: {a 2000 70000}
Ingehouden loonheffing :: {a 300 20000}
Reservering vakantiegeld :: {a 100 4000}`
  },
  {
    name: "labels-and-values",
    template: `
# LOONSTROOK
Periode :: {month} {year}
Werkgever :: {employer}
Werknemer :: {name}
Adres :: {street}, {postcode} {town}
{bsnlabel} :: {bsn}
Burgerlijke staat :: [[gehuwd|ongehuwd|onbekend]]
Dienstverband :: [[bepaalde|onbepaalde]] tijd, {n 16 40} uur per week
Uurloon :: {a 13 45}
Bruto loon :: {a 1500 6500}
Vakantietoeslag 8% :: {a 100 4000}
Werknemersdeel pensioen :: {a 50 400}
Premie PAWW :: {a 2 14}
Loon voor loonheffing :: {a 1500 6500}
Loonbelasting/premie volksverzekeringen :: {a 150 2000}
Bijzonder tarief {pct}% :: {a 0 900}
[[Netto loon|Netto uit te betalen|Te ontvangen]] :: {a 1300 4500}
Vakantie-uren saldo :: {n 5 220}
Wettelijk minimumloon :: {a 1400 2400}`
  },
  {
    name: "short-codes",
    template: `
{employer} [[Loonstrook|Salarisstrook]] per. {mm} {year}
Persnr {d 4} {name} BSN {bsn.plain} geb. {born}
Ldn {mm} Tbl wit mnd LHK [[ja|nee]] parttime {n 40 100},00%
100 || Salaris || {n 100 173},00 || {a 1500 6000}
120 || Toeslag onregelmatigheid || {n 2 30},50 || {a 20 700}
310 || Pensioen OP/NP || || {a 50 500}-
330 || Ziektekosten collectief || || {a 80 160}-
600 || Loonheffing || || {a 100 2000}-
620 || Loonheffing BT || || {a 0 500}-
900 || Netto || || {a 1300 4000}
Cum. SV-loon {a 3000 60000} Cum. LH {a 300 18000} Cum. Zvw wg {a 200 5000}
VT-reservering {a 200 3000} Verlof opgebouwd {n 10 200} opgenomen {n 0 150} saldo {n 0 90}`
  },
  {
    name: "english",
    english: true,
    template: `
# [[Payslip|Salary slip|Pay slip|~Pay statement]] {month} {year}
Employer :: {employer}
Wage tax number :: {employer.lh}
Employee :: {name}
Employee number :: {d 6}
{bsnlabel} :: {bsn}
Date of birth :: {born}
Position :: {job}
Description || Hours || Payments || Deductions
[[Gross salary|Monthly salary]] || {n 100 173} || {a 2000 7000} ||
30% ruling allowance || || {a 300 2500} ||
Travel allowance || || {a 40 200} ||
Pension contribution employee || || || {a 80 500}
Wage tax [[and social security contributions|]] || || || {a 300 2500}
Net [[salary|pay]] || || {a 1500 4500} ||
Paid to account :: {iban}
Holiday allowance reserve :: {a 200 4000}
Year to date taxable wage :: {a 4000 80000}`
  },
  {
    name: "temp-agency-week",
    template: `
# [[Loonspecificatie|Salarisstrook|Verloning]] week {n 1 52} - {year}
Uitzendkracht: {name} ({d 7})
{bsnlabel} :: {bsn}
Inlener :: {somefirm}
Fase :: [[A|B|1-2|3]] CAO :: [[ABU|NBBU]]
Gewerkte uren || Uurloon || Bedrag
{n 8 40},00 || {a 12 22} || {a 200 900}
Toeslag 150% || {a 3 12} || {a 10 90}
Brutoloon || || {a 250 1000}
Premie StiPP || || {a 3 30}
Loonheffing weektabel wit || || {a 20 250}
Inhouding huisvesting || || {a 80 150}
Inhouding zorgverzekering || || {a 25 35}
Netto loon || || {a 150 800}
Reserveringen: vakantiegeld {a 10 2000}, vakantiedagen {a 10 2000}, feestdagen {a 5 300}
Bank {iban}`
  },
  {
    name: "sentences-and-boxes",
    heldOut: true,
    template: `
# Uw [[loon|salaris]] van {month} {year}
{employer} maakt op {date} {a 1400 4200} aan je over op {iban}.
Wie ben je
Naam :: {name}
In dienst sinds :: {date}
{bsnlabel} :: {bsn}
Contracturen :: {n 16 40} per week
Wat je verdient
Bruto maandloon :: {a 1800 6000}
Thuiswerkvergoeding :: {a 8 48}
Dertiende maand, reservering :: {a 100 500}
Wat eraf gaat
Loonheffing :: {a 200 1900}
Premie ouderdomspensioen :: {a 40 400}
Fietsplan :: {a 20 80}
Wat je krijgt
Netto :: {a 1400 4200}
Totaal dit jaar: fiscaal loon {a 3000 60000}, loonheffing {a 300 18000}, arbeidskorting {a 100 5000}`
  },
  {
    name: "table-run",
    shape: "table",
    template: `
Periode || Personeelsnr || Naam || {bsnheader} || Bruto loon || Loonheffing || Pensioen || Netto loon || IBAN
@rows 4-40
{year}-{mm} || {d 5} || {row.name} || {row.bsn} || {a 1500 6000} || {a 150 2000} || {a 50 400} || {a 1200 4000} || {row.iban}
@end`,
    also: ["loonaangifte"]
  }
]);
