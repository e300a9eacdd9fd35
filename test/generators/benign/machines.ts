import { benign } from "../specimen.ts";

export const code = benign("source-code", [
  {
    name: "constants",
    shape: "raw",
    template: `
// [[retry settings|magic numbers|fixtures]]
export const TIMEOUT = {d 5};
const SEED = {d 9};
const table = [{d 9}, {d 9}, {d 9}, {d 9}, {d 9}, {d 9}];
function hash(input) { return (input * {d 9} + {d 9}) % {d 10}; }
if (a || b) throw new Error("code {d 6}");
const color = "#{hex 6}"; const commit = "{hex 40}";`
  },
  {
    name: "validator",
    shape: "raw",
    template: `
def is_valid_bsn(bsn: str) -> bool:
    """Elfproef for a burgerservicenummer (BSN)."""
    if len(bsn) != 9: return False
    total = sum(int(d) * w for d, w in zip(bsn, [9, 8, 7, 6, 5, 4, 3, 2, -1]))
    return total % 11 == 0
# tests: ids {d 4}, {d 6}
SALARY_SCALE = [{d 4}.{d 2}, {d 4}.{d 2}]`
  },
  {
    name: "sql",
    shape: "raw",
    template: `
CREATE TABLE werknemer (id INT, naam TEXT, bsn CHAR(9), loon DECIMAL);
@rows 3-30
INSERT INTO product (id, sku, prijs) VALUES ({i}, {d 9}, {d 3}.{d 2});
@end`
  },
  {
    name: "json",
    heldOut: true,
    shape: "raw",
    template: `
{ "orders": [
@rows 3-30
  { "id": {d 9}, "customerId": {d 9}, "total": {d 3}.{d 2}, "trace": "{hex 8}-{hex 4}-{hex 4}-{hex 12}" },
@end
] }`
  }
]);

export const logs = benign("log", [
  {
    name: "server",
    shape: "raw",
    template: `
@rows 10-120
{iso}T{time}:{n 10 59}Z [[INFO|WARN|DEBUG]] request={d 9} user={d 6} took={n 1 900}ms bytes={d 7} ip={n 1 250}.{n 1 250}.{n 1 250}.{n 1 250}
@end`
  },
  {
    name: "unix-times",
    shape: "raw",
    template: `
@rows 10-120
{d 10} {d 9} [[ok|retry]] {hex 32} pid {d 5}
@end`
  },
  {
    name: "build",
    shape: "raw",
    template: `
$ npm install
added {n 10 900} packages in {n 1 90}s
@rows 5-40
  {hex 7} {d 9} bytes dist/{hex 8}.js v{n 1 20}.{n 0 30}.{n 0 200}
@end`
  },
  {
    name: "mail-headers",
    heldOut: true,
    shape: "raw",
    template: `
Received: from mx{n 1 9}.example ([{n 1 250}.{n 1 250}.{n 1 250}.{n 1 250}]) by mail.example with ESMTPS id {hex 12}; {iso} {time}
Message-ID: <{d 10}.{d 9}.{d 13}@mail.example>
X-Spam-Score: {d 1}.{d 1}
DKIM-Signature: v=1; a=rsa-sha256; t={d 10}; bh={hex 40}
Subject: [[agenda|verslag|foto's]]`
  }
]);

export const measurements = benign("measurements", [
  {
    name: "meter-readings",
    shape: "table",
    template: `
Datum || Meternummer || Stand hoog || Stand laag || Gas
@rows 12-60
{iso} || {d 9} || {d 6} || {d 6} || {d 5},{d 3}
@end`
  },
  {
    name: "coordinates",
    shape: "table",
    template: `
naam || lat || lon || rd_x || rd_y
@rows 10-90
{sometown} || 52.{d 7} || 4.{d 8} || {d 6}.{d 3} || {d 6}.{d 3}
@end`
  },
  {
    name: "sensor",
    shape: "table",
    template: `
timestamp || sensor || value
@rows 20-150
{d 10} || {d 9} || {d 2}.{d 6}
@end`
  },
  {
    name: "laboratory",
    heldOut: true,
    template: `
# Analyserapport {d 9}
Monster || Barcode || Parameter || Waarde
@rows 5-30
{i} || {d 9} || [[pH|nitraat|chloride]] || {n 1 90},{n 10 99}
@end`
  }
]);

export const timetable = benign("timetable", [
  {
    name: "train",
    template: `
# Dienstregeling {year} {sometown} - {sometown}
@rows 8-30
{time} || {time} || spoor {n 1 12} || trein {d 5}
@end`
  },
  {
    name: "school",
    template: `
# Lesrooster klas {n 1 6}{x 1}
Uur || Maandag || Dinsdag || Woensdag
@rows 6-9
{i} || [[Wiskunde|Engels|Economie]] lok. {d 3} || [[Gym|Nederlands]] || [[Biologie|Frans]]
@end`
  },
  {
    name: "shift-plan",
    heldOut: true,
    shape: "table",
    template: `
Dienst || Medewerkernr || Van || Tot || Voertuig
@rows 10-80
{d 6} || {d 9} || {time} || {time} || {x 2}-{d 3}-{x 1}
@end`
  }
]);

export const tickets = benign("ticket-export", [
  {
    name: "helpdesk",
    shape: "table",
    template: `
Ticket || Onderwerp || Aangemaakt || Klantnummer || Status
@rows 10-120
{d 9} || [[Inloggen lukt niet|Vraag over loonstrook|BSN wijzigen|Factuur klopt niet]] || {iso} || {d 9} || [[open|gesloten]]
@end`
  },
  {
    name: "statistics",
    shape: "table",
    template: `
gemeente || code || inwoners || oppervlakte || inkomen
@rows 10-120
{sometown} || GM{d 4} || {d 6} || {d 9} || {e 20000 60000}
@end`
  },
  {
    name: "library",
    heldOut: true,
    shape: "table",
    template: `
Titel || ISBN || PPN || Uitleningen
@rows 10-120
{good} || 97890{d 8} || {d 9} || {n 0 400}
@end`
  }
]);

export const manuals = benign("product-manual", [
  {
    name: "appliance",
    template: `
# Gebruiksaanwijzing {good}
Modelnummer {x 3}{d 6}, serienummer {d 9}. Lees deze handleiding voor gebruik. Spanning 230 V, vermogen {n 100 2000} W. Service: {somephone}. Artikelnummer {d 9}.`
  },
  {
    name: "licence-key",
    template: `
Bedankt voor uw aankoop. Uw licentiecode: {x 5}-{d 5}-{x 5}-{d 5}. Ordernummer {d 9}. Activeer voor {date}.`
  },
  {
    name: "recipe",
    template: `
# Appeltaart
{n 200 500} g bloem, {n 100 300} g boter, {n 2 9} appels. Bak {n 40 80} minuten op {n 150 200} graden.`
  },
  {
    name: "warranty",
    heldOut: true,
    template: `
# Garantiebewijs
Toestel {good}, IMEI {d 15}, serienr. {d 9}, aankoopdatum {date}, bonnummer {d 9}.`
  }
]);
