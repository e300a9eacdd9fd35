import { dossier } from "../specimen.ts";

export const loonaangifte = dossier("loonaangifte", [
  {
    name: "program-report",
    template: `
{office}
# [[Aangifte loonheffingen|Loonaangifte|Overzicht aangifte loonheffingen]] {month} {year}
Inhoudingsplichtige :: {employer}
Loonheffingennummer :: {employer.lh}
Tijdvak :: 01-{mm}-{year} t/m 28-{mm}-{year}
Collectieve gegevens
Totaal loon LB/PH :: {e 2000 90000}
Ingehouden loonbelasting/premie volksverzekeringen :: {e 200 30000}
Werkgeversheffing Zvw :: {e 100 6000}
Premie Aof laag :: {e 100 6000}
Premie AWf :: {e 10 2000}
Gedifferentieerde premie Whk :: {e 10 900}
Totaal te betalen :: {e 500 40000}
Nominatief || {bsnheader} || Geboren || Loon LB/PH || Loonheffing
@rows 2-20
{row.name} || {row.bsn} || {row.born} || {e 500 7000} || {e 50 2500}
@end`
  },
  {
    name: "elements",
    shape: "raw",
    template: `
xml: Loonaangifte http://xml.belastingdienst.nl/schemas/Loonaangifte/{year}/01
LhNr: {employer.lh}
NmIP: {employer}
DatAanvTv: {year}-{mm}-01
DatEindTv: {year}-{mm}-28
TotLnLbPh: {n 1000 90000}
@rows 2-20
NumIV: 1
PersNr: {d 4}
SofiNr: {row.bsn.plain}
Voorl: {row.initials}
SignNm: {row.family}
Gebdat: {row.birthday}
LnLbPh: {n 500 7000}.00
LnSV: {n 500 7000}.00
IngLbPh: {n 50 2000}.00
@end`
  },
  {
    name: "nominative-table",
    shape: "table",
    template: `
LH-nummer || Tijdvak || {bsnheader} || Naam || Loon LB/PH || Loon SV || Ingehouden LB/PH || Premie Awf || Bijdrage Zvw || Verloonde uren
@rows 4-60
{employer.lh} || {year}-{mm} || {row.bsn} || {row.name} || {e 500 7000} || {e 500 7000} || {e 50 2000} || {e 10 300} || {e 10 400} || {n 20 173}
@end`,
    also: ["loonstrook"]
  },
  {
    name: "confirmation",
    template: `
# Verzendbevestiging [[loonaangifte|aangifte loonheffingen]]
Werkgever :: {employer}
Loonheffingennummer :: {employer.lh}
Aangiftetijdvak :: {month} {year}
Soort :: [[volledige aangifte|correctie|aanvulling]]
Totaal te betalen loonheffingen :: {a 500 40000}
Betalingskenmerk :: {d 16}
Aantal inkomstenverhoudingen :: {n 1 90}
Werknemer || {bsnheader} || Loonheffing
@rows 1-9
{row.name} || {row.bsn} || {a 50 2000}
@end
Digipoort-kenmerk :: {hex 8}-{hex 4}-{hex 4}-{hex 12}`
  },
  {
    name: "correction",
    template: `
# [[Correctiebericht loonheffingen|Correctie op loonaangifte]] {year}-{mm}
{employer} - {employer.lh}
Gecorrigeerde inkomstenverhouding
Naam :: {name}
{bsnlabel} :: {bsn}
Rubriek || Was || Wordt
Loon LB/PH || {a 500 7000} || {a 500 7000}
Loon SV || {a 500 7000} || {a 500 7000}
Ingehouden LB/PH || {a 50 2000} || {a 50 2000}
Premie Whk || {a 5 90} || {a 5 90}
Saldo correctie :: {a 1 900}`
  },
  {
    name: "english-return",
    english: true,
    template: `
# [[Payroll tax return|Wage tax return|~Payroll return]] {month} {year}
Withholding agent :: {employer}
Payroll tax number :: {employer.lh}
Wage tax and national insurance contributions :: {e 200 30000}
Employee insurance contributions :: {e 100 9000}
Employer's health care contribution :: {e 100 6000}
Employee || {bsnheader} || Wage || Tax withheld
@rows 2-12
{row.name} || {row.bsn} || {e 500 7000} || {e 50 2500}
@end
Total payable :: {e 500 40000}`
  },
  {
    name: "payroll-journal",
    heldOut: true,
    template: `
# Verzamelloonstaat {year}
Inhoudingsplichtige {employer}, nummer {employer.lh}
Werknemer || {bsnheader} || Kolom 3 loon in geld || Kolom 14 loon LH || Kolom 15 ingehouden LB/PH || Kolom 16 Zvw
@rows 3-20
{row.name} || {row.bsn} || {e 5000 60000} || {e 5000 60000} || {e 500 20000} || {e 0 900}
@end
Totaal aangegeven loonheffingen :: {e 5000 99000}
Afgedragen aan Belastingdienst :: {e 5000 99000}
Verschil :: 0`
  }
]);
