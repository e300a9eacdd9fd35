import { carrier } from "../specimen.ts";

/** Lists of persons with their numbers under a header. */
export const personTable = carrier("person-table", [
  {
    name: "client-export",
    shape: "table",
    template: `
Relatiecode || Naam || Adres || Postcode || Plaats || {bsnheader} || Geboortedatum || Telefoon || E-mail
@rows 3-80
{d 5} || {row.name} || {row.street} || {row.postcode} || {row.town} || {row.bsn} || {row.birthday} || {row.mobile} || {row.mail}
@end`
  },
  {
    name: "number-first",
    shape: "table",
    template: `
{bsnheader} || Achternaam || Voornaam || Geslacht
@rows 2-120
{row.bsn} || {row.family} || {row.given} || {row.sex}
@end`
  },
  {
    name: "with-decoys",
    shape: "table",
    template: `
Klantnummer || {bsnheader} || Ordernummer || Polisnummer || Naam
@rows 5-60
{d 9} || {row.bsn} || {d 9} || {d 9} || {row.name}
@end`
  },
  {
    name: "printed-list",
    template: `
# Deelnemerslijst {date}
Nr || Naam || {bsnheader} || Geboren
@rows 3-40
{i} || {row.name} || {row.bsn} || {row.birthday}
@end`
  },
  {
    name: "mail-list",
    template: `
Hoi {someone}, dit zijn de nieuwe [[collega's|cliënten|leerlingen]]:

@rows 2-9
{row.name}, [[bsn|BSN]] {row.bsn.plain}, {row.birthday}
@end

Groet, {someone}`
  },
  {
    name: "many-columns",
    heldOut: true,
    shape: "table",
    template: `
id || guid || aangemaakt || status || voornaam || achternaam || {bsnheader} || telefoon || iban || kvk || bedrag || opmerking
@rows 10-60
{i} || {hex 8}-{hex 4}-{hex 4}-{hex 12} || {iso} || [[actief|inactief]] || {row.given} || {row.family} || {row.bsn} || {row.mobile} || {row.iban} || {d 8} || {a 1 900} || ref {d 9}
@end`
  }
]);

/** Persons' numbers that nothing names: found in bulk or not at all. */
export const bareList = carrier("bare-list", [
  {
    name: "one-a-line",
    shape: "raw",
    template: `
@rows 8-60
{row.bsn.bare}
@end`
  },
  {
    name: "names-without-header",
    shape: "table",
    template: `
@rows 8-60
{row.name} || {row.bsn.bare} || {row.birthday}
@end`
  }
]);

/** Tax and payment numbers that hold a person's number, in texts that are no dossier. */
export const hiddenNumber = carrier("hidden-number", [
  {
    name: "payment-request",
    template: `
Hoi, kun jij deze nog betalen? € {n 20 900},00 aan de Belastingdienst, [[betalingskenmerk|kenmerk|onder vermelding van]] {kenmerk}. Dank!`
  },
  {
    name: "sole-trader-invoice",
    template: `
# Factuur {year}-{d 4}
{name} {employer.site}
KvK {d 8}  [[btw-nummer|BTW|btw nr.]] {oldvat}
Uren {n 2 40} x {a 40 110}
Totaal incl. 21% btw {a 100 4000}
IBAN {iban}`
  },
  {
    name: "assessment-mention",
    template: `
Beste {office},
Ik kreeg een brief over [[aanslagnummer|aanslag|aanslagnr.]] {taxnumber}. Klopt dat?
Groet {name}`
  },
  {
    name: "transfer-list",
    template: `
# Te betalen deze week
Crediteur || Kenmerk || Bedrag
{shop} || {d 8} || {a 10 900}
Belastingdienst || {kenmerk} || {a 100 4000}
Belastingdienst || {partner.kenmerk} || {a 100 4000}`
  },
  {
    name: "payroll-number",
    heldOut: true,
    template: `
Geachte heer/mevrouw,
Het loonheffingennummer van onze eenmanszaak is {solelh}. [[Wilt u dit aanpassen?|Graag verwerken.]]
{name}`
  }
]);
