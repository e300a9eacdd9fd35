import { dossier } from "../specimen.ts";

export const bankJaaroverzicht = dossier("bank-jaaroverzicht", [
  {
    name: "accounts-table",
    template: `
{bank}
# [[Financieel jaaroverzicht|Jaaroverzicht|Financieel Jaaroverzicht {year}]] {year}
Rekeninghouder :: {title} {name}
{bsnlabel} :: {bsn}
Klantnummer :: {d 9}
Betaalrekeningen || Saldo 01-01-{year} || Saldo 31-12-{year}
{iban} || {a 0 20000} || {a 0 20000}
Spaarrekeningen || Saldo 01-01-{year} || Saldo 31-12-{year} || Rente
{someiban} || {a 0 90000} || {a 0 90000} || {a 0 900}
Totaal ontvangen rente :: {a 0 900}
Wij hebben deze gegevens doorgegeven aan de Belastingdienst.`
  },
  {
    name: "with-investments",
    template: `
# Financieel jaaroverzicht {year} [[privé|particulieren|]]
Op naam van :: {name}
{bsnlabel} :: {bsn}
Sparen en betalen
{iban} :: {a 0 30000}
Beleggen
Waarde effectenportefeuille 1 januari :: {a 0 90000}
Waarde effectenportefeuille 31 december :: {a 0 90000}
Ontvangen dividend :: {a 0 2000}
Ingehouden dividendbelasting :: {a 0 300}
Bronbelasting :: {a 0 100}
Box 3 vermogen bij {bank} :: {a 0 90000}
? Kosten betaalpakket :: {a 10 60}`
  },
  {
    name: "letter",
    template: `
Geachte {title} {family},
# Uw [[jaaroverzicht|financieel jaaroverzicht|~fiscaal jaaroverzicht]] over {year}
Hierbij ontvangt u het overzicht van uw rekeningen bij {bank}. U kunt het gebruiken bij uw aangifte inkomstenbelasting.
{bsnlabel} :: {bsn}
Rekening :: {iban}
Saldo per 1 januari {year} :: {a 0 40000}
Saldo per 31 december {year} :: {a 0 40000}
Bijgeschreven creditrente :: {a 0 500}
Betaalde debetrente :: {a 0 90}`
  },
  {
    name: "joint-account",
    template: `
# Jaaroverzicht {year} en/of-rekening
Rekeninghouder 1 :: {name}
BSN rekeninghouder 1 :: {bsn}
Rekeninghouder 2 :: {partner.name}
BSN rekeninghouder 2 :: {partner.bsn}
Product || Rekeningnummer || 1 januari || 31 december || Rente over {year}
Betaalrekening || {iban} || {a 0 9000} || {a 0 9000} || 0,00
Internetsparen || {someiban} || {a 0 50000} || {a 0 50000} || {a 0 400}
Deposito 5 jaar || {someiban} || {a 0 50000} || {a 0 50000} || {a 0 900}
Rood staan || {iban} || {a 0 900} || {a 0 900} || {a 0 60}`
  },
  {
    name: "english",
    english: true,
    template: `
{bank}
# [[Annual financial statement|Annual overview|Financial annual overview|~Yearly tax overview]] {year}
Account holder :: {name}
{bsnlabel} :: {bsn}
Account || Balance 1 January {year} || Balance 31 December {year} || Interest received
{iban} || {a 0 40000} || {a 0 40000} || {a 0 300}
{someiban} || {a 0 90000} || {a 0 90000} || {a 0 900}
Dividend tax withheld :: {a 0 300}
We have reported these balances to the Dutch Tax Administration.`
  },
  {
    name: "broker",
    heldOut: true,
    template: `
# Fiscaal jaaroverzicht beleggingsrekening {year}
Cliënt :: {name}
{bsnlabel} :: {bsn}
Rekening :: {d 8}
Fonds || Aantal || Koers 31-12 || Waarde
{x 4} Wereld Aandelen || {n 10 900} || {a 10 300} || {a 500 60000}
{x 4} Obligaties EUR || {n 10 900} || {a 10 200} || {a 500 60000}
Liquide middelen || || || {a 0 9000}
Totale waarde per 1 januari {year} :: {a 1000 90000}
Totale waarde per 31 december {year} :: {a 1000 90000}
Dividend bruto :: {a 0 2000}
Ingehouden Nederlandse dividendbelasting 15% :: {a 0 300}`
  }
]);
