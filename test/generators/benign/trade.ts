import { benign } from "../specimen.ts";

export const invoice = benign("invoice", [
  {
    name: "services",
    template: `
{office}
# FACTUUR
Factuurnummer :: {year}{d 5}
Factuurdatum :: {date}
Vervaldatum :: {date}
Klantnummer :: {d 9}
KvK :: {office.kvk}
Btw-id :: {newvat}
Omschrijving || Aantal || Prijs || Bedrag
@rows 1-9
{good} || {n 1 30} || {a 2 300} || {a 5 2000}
@end
Subtotaal :: {a 50 4000}
Btw 21% :: {a 10 900}
Totaal te voldoen :: {a 60 5000}
Gelieve het bedrag over te maken op {office.iban} o.v.v. factuurnummer {d 9}`
  },
  {
    name: "energy",
    template: `
{shop}
# [[Termijnnota|Energienota|Jaarnota energie]] {month} {year}
Klantnummer :: {d 9}
Contractrekening :: {d 9}
EAN-code elektriciteit :: 8716{d 14}
EAN-code gas :: 8716{d 14}
Meternummer :: E00{d 11}
Verbruik hoog :: {n 100 3000} kWh
Verbruik laag :: {n 100 3000} kWh
Te betalen :: {a 50 400}
Betalingskenmerk :: {d 9}`
  },
  {
    name: "english",
    english: true,
    template: `
# INVOICE
Invoice no. :: INV-{d 9}
Customer number :: {d 9}
VAT number :: {newvat}
Description || Qty || Unit price || Amount
@rows 2-8
{good} || {n 1 30} || {a 2 300} || {a 5 2000}
@end
Total due :: {a 60 5000}
Please quote {d 9} with your payment.`
  },
  {
    name: "phone-bill",
    heldOut: true,
    template: `
Telecom Mobiel
# Uw factuur van {month} {year}
Factuurnummer {d 9} Klantnummer {d 9}
@rows 3-30
{rowdate} {time} || 06{d 8} || {n 1 59} min || {a 0 3}
@end
Totaal || || || {a 10 90}`
  }
]);

export const orders = benign("order-list", [
  {
    name: "order-csv",
    shape: "table",
    template: `
Ordernummer || Besteldatum || Klant || Artikel || Aantal || Bedrag || Status
@rows 10-200
{d 9} || {iso} || {row.name} || {good} || {n 1 30} || {a 5 900} || [[verzonden|open|geannuleerd]]
@end`
  },
  {
    name: "confirmation",
    template: `
Bedankt voor je bestelling!
Bestelnummer: {d 9}
@rows 1-6
{n 1 5}x {good} || {a 5 300}
@end
Bezorgadres: {name}, {street}, {postcode} {town}
Track & trace: 3S{x 4}{d 9}`
  },
  {
    name: "purchase-order",
    template: `
# Inkooporder {d 9}
Leverancier :: {somefirm}
Uw referentie :: {d 9}
Pos || Artikelnr || Omschrijving || Aantal
@rows 3-40
{i}0 || {d 9} || {good} || {n 1 90}
@end`
  },
  {
    name: "delivery-note",
    heldOut: true,
    template: `
# [[Pakbon|Vrachtbrief|Leverbon]] {d 9}
Ordernr {d 9} Debiteurnr {d 9}
Afleveradres {somefirm}, {somestreet}, {sometown}
Artikel || Omschrijving || Besteld || Geleverd || Colli
@rows 2-25
{d 9} || {good} || {n 1 40} || {n 1 40} || {n 1 4}
@end
Voor ontvangst: ............`
  }
]);

export const prices = benign("price-list", [
  {
    name: "catalogue-ean",
    shape: "table",
    template: `
Artikelnummer || EAN || Omschrijving || Prijs excl. || Prijs incl. || Voorraad
@rows 20-200
{d 9} || 87{d 11} || {good} || {a 1 400} || {a 1 500} || {n 0 900}
@end`
  },
  {
    name: "printed",
    template: `
# Prijslijst {year}
Geldig vanaf {date}. Alle prijzen zijn exclusief btw.
@rows 8-40
{good} || {d 6} || {a 2 400}
@end`
  },
  {
    name: "inventory",
    shape: "table",
    template: `
Locatie || Artikel || Serienummer || Aantal || Inkoopwaarde
@rows 20-200
{x 1}-{d 3} || {d 9} || {d 9} || {n 0 400} || {a 1 900}
@end`
  },
  {
    name: "parts",
    heldOut: true,
    template: `
# Onderdelenlijst [[type|model]] {x 2}-{d 3}
Pos || Onderdeelnr || Benaming || Per stuk
@rows 10-60
{i} || {d 3} {d 3} {d 3} || {good} || {a 1 90}
@end`
  }
]);

export const quotation = benign("quotation", [
  {
    name: "offer",
    template: `
{office}
# Offerte {year}-{d 4}
Geachte {title} {family},
Naar aanleiding van uw aanvraag van {date} bieden wij u vrijblijvend aan:
@rows 2-9
{good} || {n 1 30} || {a 5 2000}
@end
Totaal exclusief btw :: {a 100 9000}
Deze offerte is {n 14 60} dagen geldig. Op onze leveringen zijn onze algemene voorwaarden van toepassing, gedeponeerd bij de KvK onder nummer {d 8}.`
  },
  {
    name: "mail",
    template: `
Beste {given},
[[In de bijlage vind je onze offerte.|Hierbij de prijsopgave.|~Zoals beloofd onze aanbieding.]] Referentie {d 9}. Bel gerust: {somephone}.
Groet, {someone}`
  },
  {
    name: "tender",
    heldOut: true,
    template: `
# Programma van eisen [[aanbesteding|offerteaanvraag]] {d 6}
Perceel {n 1 9}: {good}, CPV-code {d 8}-{n 1 9}
Publicatienummer TenderNed {d 6}, zaaknummer {d 9}
Sluitingsdatum: {date} {time}`
  }
]);

export const parcels = benign("parcel-mail", [
  {
    name: "tracking",
    template: `
Je pakket komt er aan! Zendingnummer [[3S{x 4}{d 9}|JVGL0{d 18}|1Z{x 3}{d 9}|{d 9}]]. Bezorging op {date} tussen {time} en {time}. Ordernummer {d 9}.`
  },
  {
    name: "return-form",
    template: `
# Retourformulier
Ordernummer :: {d 9}
Klantnummer :: {d 9}
Retourcode :: {d 9}
Reden :: [[te groot|beschadigd|verkeerd artikel]]
Naam :: {name}`
  },
  {
    name: "manifest",
    heldOut: true,
    shape: "table",
    template: `
Zending || Barcode || Gewicht || Postcode
@rows 10-90
{d 9} || 3S{x 4}{d 9} || {n 100 9000} || {somepostcode}
@end`
  }
]);
