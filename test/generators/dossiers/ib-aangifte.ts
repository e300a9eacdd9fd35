import { dossier } from "../specimen.ts";

export const ibAangifte = dossier("ib-aangifte", [
  {
    name: "tax-software-report",
    template: `
# [[Aangifte inkomstenbelasting|Aangifte IB|Aangifte inkomstenbelasting/premie volksverzekeringen]] {year}
Naam :: {name}
{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Fiscaal partner :: {partner.name}
BSN partner :: {partner.bsn}
# Box 1 Inkomen uit werk en woning
Loon uit dienstbetrekking {employer} || {e 15000 90000}
Loonheffing || {e 1000 30000}
Eigenwoningforfait || {e 500 5000}
Aftrekbare hypotheekrente || {e 1000 14000}
Saldo inkomsten eigen woning || {e 1000 10000}
# Box 2 Aanmerkelijk belang
Reguliere voordelen || {e 0 20000}
# Box 3 Sparen en beleggen
Bank- en spaartegoeden || {e 1000 200000}
Heffingsvrij vermogen || {e 20000 60000}
Grondslag sparen en beleggen || {e 0 150000}
[[Verzamelinkomen|VERZAMELINKOMEN]] || {e 15000 99000}
Te [[betalen|ontvangen]] || {e 10 4000}`
  },
  {
    name: "authority-form",
    template: `
Belastingdienst
# Aangifte inkomstenbelasting {year} [[voor particulieren|voor ondernemers|P-formulier|~C-formulier]]
1 Persoonlijke gegevens
1a Uw naam :: {name}
1b {bsnlabel} :: {bsn}
1c Rekeningnummer voor teruggaaf :: {iban}
4 Inkomsten uit loondienst, uitkering of pensioen
4a Naam werkgever :: {employer}
4b Loon :: {e 10000 90000}
4c Ingehouden loonheffing :: {e 500 30000}
9 Eigen woning
9a WOZ-waarde :: {e 150000 700000}
9b Eigenwoningforfait :: {e 500 5000}
9c Aftrekbare rente hypotheek :: {e 1000 14000}
12 Giften :: {e 20 3000}
15 Heffingskortingen
Ondertekening
Datum :: {date}`
  },
  {
    name: "accountant-letter",
    template: `
{office}
Betreft: aangifte inkomstenbelasting {year}
Geachte {title} {family},
[[Bijgaand ontvangt u|Hierbij sturen wij u|~Wij hebben voor u opgesteld]] uw aangifte inkomstenbelasting over {year}. Wij verzoeken u de aangifte te controleren en [[voor akkoord te ondertekenen|goed te keuren]].
Uw verzamelinkomen bedraagt {a 15000 90000}. De aangifte leidt tot een te [[betalen|ontvangen]] bedrag van {a 10 5000}.
{bsnlabel} :: {bsn}
Belastbaar inkomen uit werk en woning (box 1) :: {a 15000 90000}
Belastbaar inkomen uit sparen en beleggen (box 3) :: {a 0 9000}
Ingehouden loonheffing :: {a 500 30000}
Algemene heffingskorting :: {a 0 3300}
Persoonsgebonden aftrek :: {a 0 5000}
Na ontvangst van uw akkoord dienen wij de aangifte in.`
  },
  {
    name: "prefilled-data",
    template: `
# Vooraf ingevulde gegevens (VIA) {year}
{name} - {bsnlabel}: {bsn}
Opgehaald op :: {date}
Loon || {employer} || {e 10000 90000} || {e 500 30000}
Hypotheek || {bank} || {iban} || restschuld {e 20000 400000} || rente {e 500 14000}
Bankrekening || {bank} || {someiban} || saldo 1 januari {e 0 90000}
WOZ-waarde || {street} || {e 150000 800000}
Voorlopige aanslag || {taxnumber} || {e 100 4000}
Studieschuld || DUO || {e 0 50000}
Controleer of deze gegevens kloppen voordat u de aangifte inkomstenbelasting verzendt.`
  },
  {
    name: "computation",
    template: `
# Berekening inkomstenbelasting en premie volksverzekeringen {year}
Cliënt :: {d 5} {family}
{bsnlabel} :: {bsn}
Winst uit onderneming :: {e 10000 120000}
Zelfstandigenaftrek :: {e 2000 7280}
MKB-winstvrijstelling :: {e 1000 12000}
Belastbare winst uit onderneming :: {e 8000 99000}
Inkomen uit werk en woning :: {e 8000 99000}
Belasting box 1 :: {e 1000 40000}
Premie volksverzekeringen :: {e 1000 10000}
Belasting box 3 :: {e 0 3000}
Arbeidskorting :: {e 0 5500}
Algemene heffingskorting :: {e 0 3300}
Verschuldigde inkomstenbelasting :: {e 1000 40000}
Bijdrage Zvw :: {e 500 3900}
Verzamelinkomen :: {e 8000 99000}`
  },
  {
    name: "english-return",
    english: true,
    template: `
# [[Dutch income tax return|Personal income tax return|~Income tax return (M-form)]] {year}
Taxpayer :: {name}
{bsnlabel} :: {bsn}
Tax partner :: {partner.name}
Box 1 Income from work and home
Employment income {employer} :: {e 20000 120000}
Wage tax withheld :: {e 3000 50000}
Deemed rental value owner-occupied home :: {e 500 4000}
Mortgage interest deduction :: {e 1000 14000}
Box 3 Savings and investments
Bank balances at 1 January :: {e 1000 200000}
Tax-free allowance :: {e 20000 60000}
Total aggregate income :: {e 20000 120000}
Tax [[refund|payable]] :: {e 10 6000}`
  },
  {
    name: "questionnaire-filled",
    heldOut: true,
    template: `
# Gegevens voor uw belastingaangifte {year}
Cliënt :: {name}
{bsnlabel} :: {bsn}
{bsnlabel} partner :: {partner.bsn}
Kinderen || {someone} || {birthday}
Heeft u een koopwoning? || ja, WOZ {e 150000 800000}
Betaalde hypotheekrente || {a 1000 14000}
Saldo spaarrekeningen op 1 januari (box 3) || {a 0 90000}
Aandelen en obligaties (box 3) || {a 0 90000}
Betaalde alimentatie || {a 0 9000}
Specifieke zorgkosten (aftrekpost) || {a 0 2000}
Giften aan goede doelen || {a 0 2000}
Lijfrentepremie, jaarruimte || {a 0 5000}
Inkomen loondienst volgens jaaropgaaf || {a 15000 80000}
Verdeling tussen fiscale partners || {n 0 100}%`
  }
]);
