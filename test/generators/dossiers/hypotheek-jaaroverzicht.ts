import { dossier } from "../specimen.ts";

export const hypotheekJaaroverzicht = dossier("hypotheek-jaaroverzicht", [
  {
    name: "loan-parts",
    template: `
{bank} Hypotheken
# [[Jaaroverzicht hypotheek|Hypotheek jaaroverzicht|Jaaropgave hypotheek|Financieel jaaroverzicht hypotheek]] {year}
Leningnummer :: {d 9}
Naam :: {name} en {partner.name}
{bsnlabel} :: {bsn}
Onderpand :: {street}, {town}
Leningdeel || Vorm || Rente || Schuld 1-1 || Schuld 31-12 || Betaalde rente
1 || Annuïtair || {pct}% || {a 50000 300000} || {a 50000 300000} || {a 500 9000}
2 || [[Aflossingsvrij|Lineair|Spaarhypotheek]] || {pct}% || {a 10000 200000} || {a 10000 200000} || {a 200 5000}
Totaal restschuld op 31 december :: {a 60000 400000}
Totaal betaalde [[hypotheekrente|rente]] :: {a 700 14000}
Deze gegevens geven wij door aan de Belastingdienst.`
  },
  {
    name: "letter",
    template: `
Beste {title} {family},
# Uw [[hypotheek in {year}|jaaroverzicht {year} van uw hypotheek|jaaropgave hypothecaire lening]]
U gebruikt dit overzicht bij uw belastingaangifte.
Hypotheeknummer :: {d 8}
{bsnlabel} :: {bsn}
Hypotheekbedrag op 1 januari {year} :: {a 50000 500000}
Hypotheekbedrag op 31 december {year} :: {a 50000 500000}
Rente die u hebt betaald :: {a 500 14000}
Afgelost in {year} :: {a 500 12000}
Waarde spaardeel :: {a 0 60000}
Rentevast tot :: {date}
Betaald van rekening :: {iban}`
  },
  {
    name: "with-box-split",
    template: `
# Fiscaal overzicht hypotheek {year}
Geldverstrekker :: {bank}
Schuldenaar 1 :: {name}, {bsnlabel} {bsn}
Schuldenaar 2 :: {partner.name}, BSN {partner.bsn}
Leningnummer || Begindatum || Hoofdsom || Restant 31-12-{year} || Rente box 1 || Rente box 3
{d 9}-01 || {date} || {a 50000 300000} || {a 40000 300000} || {a 500 9000} || 0,00
{d 9}-02 || {date} || {a 10000 100000} || {a 10000 90000} || {a 100 3000} || {a 0 500}
Eigenwoningschuld per ultimo :: {a 50000 400000}
Boeterente :: {a 0 4000}
Afsluitprovisie :: 0,00`
  },
  {
    name: "interest-advice",
    template: `
# Opgave betaalde hypotheekrente {year}
Hypotheekgever :: {title} {name}
{bsnlabel} :: {bsn}
Dossiernummer :: {d 7}
@rows 6-12
{rowmonth} {year} || rente {a 80 900} || aflossing {a 80 900}
@end
Totaal rente :: {a 900 12000}
Totaal aflossing :: {a 900 12000}
Restant hoofdsom hypothecaire geldlening :: {a 50000 400000}`
  },
  {
    name: "english",
    english: true,
    template: `
{bank}
# [[Annual mortgage statement|Mortgage annual statement|Annual mortgage overview]] {year}
Mortgage number :: {d 9}
Borrower :: {name}
{bsnlabel} :: {bsn}
Outstanding debt 1 January :: {a 50000 500000}
Outstanding debt 31 December :: {a 50000 500000}
Mortgage interest paid :: {a 500 14000}
Repayments :: {a 500 14000}
Collateral :: {street}, {town}
Use this statement for your income tax return.`
  },
  {
    name: "savings-mortgage",
    heldOut: true,
    template: `
# Jaarbericht van uw lening met hypotheek
Contract :: {d 6}.{d 3}
Kredietnemer :: {name}
{bsnlabel} :: {bsn}
Stand || 01-01-{year} || 31-12-{year}
Hypothecaire schuld || {a 50000 400000} || {a 50000 400000}
Opgebouwd in bankspaarrekening eigen woning || {a 1000 50000} || {a 1000 60000}
Betaalde rente || || {a 500 9000}
Aflossingen || || {a 0 9000}
Marktwaarde woning volgens ons :: {e 150000 800000}`
  }
]);
