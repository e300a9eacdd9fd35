import { dossier } from "../specimen.ts";

/** As XML is read: a line for each element with text. The XML files themselves have generators of their own. */
export const auditfile = dossier("auditfile", [
  {
    name: "elements-3.2",
    shape: "raw",
    template: `
xml: auditfile http://www.auditfiles.nl/XAF/3.2
fiscalYear: {year}
startDate: {year}-01-01
endDate: {year}-12-31
curCode: EUR
dateCreated: {iso}
softwareDesc: [[Exact Online|iMUIS|SnelStart|e-Boekhouden.nl|Twinfield]]
companyIdent: {d 4}
companyName: {employer}
taxRegistrationCountry: NL
taxRegIdent: {employer.vat}
@rows 3-12
custSupID: {d 5}
custSupName: {row.name}
streetname: {row.street}
postalCode: {row.postcode}
bankAccNr: {row.iban}
@end
@rows 5-20
accID: {d 4}
accDesc: [[Debiteuren|Omzet|Kas|Bank|Lonen]]
accTp: [[B|P]]
@end
@rows 5-40
trNr: {i}
trDt: {iso}
docRef: {d 8}
amnt: {n 1 900}.{n 10 99}
amntTp: [[D|C]]
@end`,
    also: ["grootboek"]
  },
  {
    name: "elements-2",
    shape: "raw",
    template: `
xml: auditfile
auditfileVersion: CLAIR2.00.00
companyID: {d 4}
taxRegistrationNr: {oldvat}
companyName: {employer}
fiscalYear: {year}
currencyCode: EUR
productID: [[Multivers|Exact|KLEISTEEN|AccountView]]
@rows 5-20
accountID: {d 4}
accountDesc: [[Kas|Bank|Debiteuren|Omzet]]
accountType: [[Balans|Winst/verlies]]
@end
@rows 5-40
transactionID: {i}
transactionDate: {iso}
documentID: {d 8}
debitAmount: {n 1 900}.{n 10 99}
@end`,
    also: ["grootboek"]
  },
  {
    name: "fixed-width",
    shape: "raw",
    template: `
CLAIR1.00.00[[Exact Globe|AccountView|King]]            0{d 4}          {year}           {employer.rsin.bare}      {employer}
@rows 10-40
{d 4} {ymd} {d 8} {shop} 0000{d 6} D
@end`,
    also: ["grootboek"]
  },
  {
    name: "printed-summary",
    template: `
# [[XML Auditfile Financieel|Auditfile Financieel|Controle auditfile (XAF)]] {year}
Bestand :: {employer.site}-{year}.xaf
Versie :: [[3.2|3.1|4.0]]
Administratie :: {employer}
Btw-nummer :: {employer.vat}
Aantal grootboekrekeningen :: {n 30 300}
Aantal transacties :: {n 100 9000}
Totaal debet :: {a 1000 99000}
Totaal credit :: {a 1000 99000}
Debiteuren in auditfile :: {n 1 900}
Dagboek || Boekingen || Debet || Credit
Verkoop || {n 1 900} || {a 100 90000} || {a 100 90000}
Bank || {n 1 900} || {a 100 90000} || {a 100 90000}`,
    also: ["grootboek"]
  },
  {
    name: "raw-xml",
    shape: "raw",
    template: `
<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="http://www.auditfiles.nl/XAF/[[3.2|3.1|~3.0]]">
 <header><fiscalYear>{year}</fiscalYear><startDate>{year}-01-01</startDate><softwareDesc>[[Exact Online|SnelStart]]</softwareDesc></header>
 <company><companyName>{employer}</companyName><taxRegIdent>{employer.rsin}</taxRegIdent>
@rows 4-12
 <customerSupplier><custSupID>{d 5}</custSupID><custSupName>{row.name}</custSupName></customerSupplier>
@end
@rows 4-30
 <trLine><nr>{i}</nr><accID>{d 4}</accID><effDate>{iso}</effDate><amnt>{n 1 900}.{n 10 99}</amnt><amntTp>D</amntTp></trLine>
@end
 </company></auditfile>`,
    also: ["grootboek"]
  },
  {
    name: "elements-4",
    heldOut: true,
    shape: "raw",
    template: `
xml: auditfile http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0
fiscalYear: {year}
curCode: EUR
softwareDesc: [[Moneybird|Yuki|AFAS Profit]]
companyName: {employer}
taxRegIdent: {employer.rsin}
@rows 3-12
custSupID: {d 5}
custSupName: {row.name}
eMail: {row.mail}
@end
@rows 6-40
jrnID: [[VRK|INK|BNK]]
trDt: {iso}
accID: {d 4}
amnt: {n 1 900}.{n 10 99}
@end`,
    also: ["grootboek"]
  }
]);
