import { dossier } from "../specimen.ts";

export const rekeningafschrift = dossier("rekeningafschrift", [
  {
    name: "printed",
    template: `
{bank}
# [[Rekeningafschrift|Afschrift|Bankafschrift|Rekeningoverzicht]]
{title} {name}
Rekeningnummer :: {iban}
Afschriftnummer :: {n 1 12} / {year}
Periode :: {month} {year}
Vorig saldo :: {a 100 9000}
Datum || Omschrijving || Af || Bij
@rows 8-40
{rowdate} || {shop} || {a 1 300} ||
@end
{rowdate} || Salaris {employer} || || {a 1400 4200}
{rowdate} || Belastingdienst betalingskenmerk {kenmerk} || {a 20 900} ||
Nieuw saldo :: {a 100 9000}`
  },
  {
    name: "two-line-entries",
    template: `
# Bij- en afschrijvingen {month} {year}
Rekening {iban} t.n.v. {initials} {family}
Beginsaldo :: {a 100 9000}
@rows 6-30
{rowdate} SEPA [[Overboeking|Incasso algemeen doorlopend|iDEAL]] {a 2 400} [[Af|Bij]]
IBAN: {someiban} BIC: {x 4}NL2A Naam: {shop} Omschrijving: [[factuur|termijn|klantnr]] {d 8}
@end
Eindsaldo :: {a 100 9000}`
  },
  {
    name: "csv-signs",
    shape: "table",
    template: `
Datum || Naam / Omschrijving || Rekening || Tegenrekening || Code || Af Bij || Bedrag (EUR) || Mutatiesoort || Mededelingen
@rows 10-60
{ymd} || {shop} || {iban} || {someiban} || [[BA|GT|IC|OV]] || [[Af|Bij]] || {a 1 400} || [[Betaalautomaat|Online bankieren|Incasso|Overschrijving]] || Kenmerk: {d 12} Datum: {iso}
@end
{ymd} || Belastingdienst || {iban} || NL86INGB0002445588 || GT || Af || {a 20 900} || Online bankieren || {kenmerk}`
  },
  {
    name: "csv-balance",
    shape: "table",
    template: `
IBAN/BBAN || Munt || BIC || Volgnr || Datum || Bedrag || Saldo na trn || Tegenrekening IBAN/BBAN || Naam tegenpartij || Omschrijving-1
@rows 10-60
{iban} || EUR || {x 4}NL2U || 0000000000000{d 5} || {iso} || {a 1 400} || {a 100 9000} || {someiban} || {shop} || {d 8} {good}
@end`
  },
  {
    name: "export-lines",
    template: `
# Transacties {iban} van 01-{mm}-{year} tot 28-{mm}-{year}
Boekdatum || Omschrijving || Bedrag || Saldo
@rows 10-40
{rowdate} || {shop}, Pas {n 1 9}, {time} || -{a 1 200} || {a 100 9000}
@end
{rowdate} || Huur {month} || -{a 500 1400} || {a 100 9000}
{rowdate} || {employer} SALARIS {month} || +{a 1300 4000} || {a 100 9000}
{rowdate} || [[Zorgtoeslag|Belastingdienst zorgtoeslag]] {kenmerk} || +{a 20 130} || {a 100 9000}`
  },
  {
    name: "english-statement",
    english: true,
    template: `
{bank}
# [[Account statement|Bank statement|Statement of account]]
Account holder :: {name}
IBAN :: {iban}
Statement period :: {month} {year}
Opening balance :: {a 100 9000}
Date || Description || Debit || Credit || Balance
@rows 8-30
{rowdate} || {shop} || {a 1 300} || || {a 100 9000}
@end
Closing balance :: {a 100 9000}`
  },
  {
    name: "swift-lines",
    shape: "raw",
    template: `
:20:{x 4}{d 10}
:25:{iban} EUR
:28C:{n 1 300}/1
:60F:C{ymd}EUR{n 100 9000},{n 10 99}
@rows 5-25
:61:{ymd}{mm}{n 10 28}D{n 1 400},{n 10 99}N{d 3}NONREF
:86:/TRTP/SEPA OVERBOEKING/IBAN/{someiban}/NAME/{shop}/REMI/{d 8}
@end
:62F:C{ymd}EUR{n 100 9000},{n 10 99}`
  },
  {
    name: "savings-book",
    heldOut: true,
    template: `
# Overzicht mutaties [[spaarrekening|betaalrekening|zakelijke rekening]]
T.n.v. :: {name}
IBAN :: {iban}
Saldo op 1 {month} :: {a 100 9000}
Rentedatum || Tegenpartij || Tegenrekening || Mutatie
@rows 6-30
{rowdate} || {shop} || {someiban} || {a 1 500} [[D|C]]
@end
Saldo op 28 {month} :: {a 100 9000}`
  }
]);
