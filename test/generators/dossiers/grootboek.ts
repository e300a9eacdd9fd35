import { dossier } from "../specimen.ts";

export const grootboek = dossier("grootboek", [
  {
    name: "trial-balance",
    template: `
{employer}
# [[Proef- en saldibalans|Saldibalans|Kolommenbalans|Proef- en saldibalans]] boekjaar {year}
Grootboek || Omschrijving || Debet || Credit || Saldo
0100 || Inventaris || {a 100 90000} || || {a 100 90000}
1000 || Kas || {a 10 9000} || {a 10 9000} || {a 10 900}
1100 || Bank {iban} || {a 100 90000} || {a 100 90000} || {a 10 9000}
1300 || Debiteuren || {a 100 90000} || {a 100 90000} || {a 10 9000}
1500 || Btw te vorderen hoog || {a 10 9000} || || {a 10 9000}
1600 || Crediteuren || {a 100 90000} || {a 100 90000} || {a 10 9000}
4000 || Lonen en salarissen || {a 100 90000} || || {a 100 90000}
4300 || Huur || {a 100 9000} || || {a 100 9000}
8000 || Omzet hoog || || {a 1000 90000} || {a 1000 90000}
Totaal || || {a 10000 99000} || {a 10000 99000} || 0,00`
  },
  {
    name: "ledger-card",
    template: `
# [[Grootboekkaart|Grootboekmutaties|Mutaties per grootboekrekening|Grootboekkaarten]] {year}
Administratie :: {d 4} {employer}
Rekening :: {d 4} [[Kantoorkosten|Autokosten|Privé-opnamen|Loonheffing]]
Datum || Dagboek || Boekstuk || Omschrijving || Debet || Credit
@rows 8-40
{rowdate} || [[Inkoop|Bank|Memoriaal|Verkoop]] || {d 8} || {shop} || {a 1 900} ||
@end
Eindsaldo || || || || {a 100 9000} ||`
  },
  {
    name: "debtors",
    template: `
# [[Openstaande posten debiteuren|Debiteurenlijst|Ouderdomsanalyse debiteuren|Openstaande postenlijst]] per {date}
{employer}
Debiteur || Factuur || Factuurdatum || Vervaldatum || Openstaand || > 30 dagen || > 60 dagen
@rows 6-30
{d 5} {row.name} || {d 8} || {rowdate} || {date} || {a 10 4000} || {a 0 900} || {a 0 400}
@end
Totaal openstaand || || || || {a 1000 50000} || ||`
  },
  {
    name: "csv-mutations",
    shape: "table",
    template: `
Grootboeknummer || Grootboekomschrijving || Datum || Dagboek || Boekstuknummer || Omschrijving || Debet || Credit || Relatiecode
@rows 15-80
{d 4} || [[Omzet|Crediteuren|Debiteuren|Kas|Bank|Telefoonkosten]] || {iso} || [[VRK|INK|BNK|MEM]] || {d 8} || {shop} || {a 1 900} || 0,00 || {d 5}
@end`
  },
  {
    name: "journal",
    template: `
{office}
# Journaalposten {month} {year} - {employer}
Dagboek 90 Memoriaal periode {mm}
@rows 4-20
Boekstuk {d 6} || {rowdate} || {d 4} || [[Afschrijving inventaris|Loonjournaalpost|Correctie btw|Kruisposten]] || debet {a 10 900} ||
 || || {d 4} || [[Tussenrekening lonen|Te betalen loonheffing|Nog te betalen kosten]] || || credit {a 10 900}
@end
Totaal debet {a 100 90000} totaal credit {a 100 90000}`
  },
  {
    name: "english-trial-balance",
    english: true,
    template: `
{employer}
# [[Trial balance|General ledger|~Accounts receivable aging]] {year}
G/L account || Description || Debit || Credit || Balance
1000 || Cash || {a 10 9000} || {a 10 9000} || {a 0 900}
1300 || Accounts receivable || {a 100 90000} || {a 100 90000} || {a 0 9000}
1600 || Accounts payable || {a 100 90000} || {a 100 90000} || {a 0 9000}
4000 || Wages and salaries || {a 1000 90000} || || {a 1000 90000}
8000 || Revenue || || {a 1000 90000} || {a 1000 90000}
Total || || {a 1000 90000} || {a 1000 90000} ||`
  },
  {
    name: "creditors",
    heldOut: true,
    template: `
# [[Crediteurenkaart|Openstaande crediteuren|Subadministratie crediteuren]] boekjaar {year}
Administratie {employer}
Crediteur :: {d 6} {somefirm}
IBAN :: {someiban}
Dagboek || Boekstuknr || Boekdatum || Bedrag || Betaald || Saldo
@rows 6-20
INK || {year}{d 5} || {rowdate} || {a 10 3000} || {a 0 3000} || {a 0 900}
@end
Saldo subadministratie sluit aan op grootboekrekening 1600`
  }
]);
