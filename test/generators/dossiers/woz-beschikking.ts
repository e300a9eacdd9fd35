import { dossier } from "../specimen.ts";

export const wozBeschikking = dossier("woz-beschikking", [
  {
    name: "municipality",
    template: `
Gemeente {town}
# [[WOZ-beschikking|Beschikking Wet waardering onroerende zaken|WOZ-BESCHIKKING]] {year}
{title} {name}
{street}
{postcode} {town}
Beschikkingsnummer :: {d 10}
{bsnlabel} :: {bsn}
Dagtekening :: {date}
Object :: {street} {town}
WOZ-objectnummer :: {d 12}
Waardepeildatum :: 01-01-{prev}
Vastgestelde [[WOZ-waarde|waarde]] :: {e 120000 900000}
Eigenaar en/of gebruiker :: eigenaar
Bezwaar: binnen zes weken na dagtekening.`
  },
  {
    name: "combined-bill",
    template: `
{town} Belastingsamenwerking
# Aanslagbiljet en WOZ-beschikking {year}
Subjectnummer :: {d 7}
Naam :: {name}
{bsnlabel} :: {bsn}
Object || Waardepeildatum || WOZ-waarde
{street} || 01-01-{prev} || {e 120000 900000}
Belastingsoort || Maatstaf || Tarief || Bedrag
OZB eigenaar woning || {e 120000 900000} || 0,0{n 60 99}% || {a 80 800}
Rioolheffing eigenaar || 1 || {a 90 250} || {a 90 250}
Totaal || || || {a 200 1200}
Het taxatieverslag vindt u op mijn.{office.site}.`,
    also: ["aanslag"]
  },
  {
    name: "valuation-report",
    template: `
# Taxatieverslag [[woningen|woning]] {year}
Identificatie WOZ-object :: {d 12}
Adres :: {street}, {postcode} {town}
Belanghebbende :: {name}
{bsnlabel} :: {bsn}
Soort object :: [[tussenwoning|hoekwoning|appartement|vrijstaande woning|twee-onder-een-kap]]
Bouwjaar :: {n 1890 2019}
Inhoud :: {n 180 700} m3
Grondoppervlakte :: {n 60 900} m2
Waardepeildatum :: 1 januari {prev}
WOZ-waarde :: {e 120000 900000}
Vergelijkingsobjecten || Verkoopdatum || Verkoopprijs
{somestreet} || {date} || {e 120000 900000}
{somestreet} || {date} || {e 120000 900000}
{somestreet} || {date} || {e 120000 900000}`
  },
  {
    name: "objection-outcome",
    template: `
Gemeente {town}, afdeling Belastingen
# Uitspraak op bezwaar WOZ {year}
Geachte {title} {family},
U hebt bezwaar gemaakt tegen de WOZ-waarde van {street}. [[De waarde wordt verlaagd.|Uw bezwaar is ongegrond.|~Wij wijzen uw bezwaar gedeeltelijk toe.]]
{bsnlabel} :: {bsn}
WOZ-objectnummer :: {d 12}
Waarde volgens beschikking :: {e 200000 900000}
Waarde na bezwaar :: {e 120000 800000}
Waardepeildatum :: 01-01-{prev}
Tegen deze uitspraak kunt u beroep instellen bij de rechtbank.`
  },
  {
    name: "value-desk",
    template: `
# WOZ-waardeloket - overzicht
Adres :: {street} {postcode} {town}
Eigenaar :: {name}
{bsnlabel} :: {bsn}
Peildatum || WOZ-waarde
01-01-{year} || {e 120000 900000}
01-01-{prev} || {e 120000 900000}
Gebruiksdoel :: woonfunctie
Oppervlakte :: {n 40 300} m2
Adresseerbaar object :: {d 16}`
  },
  {
    name: "english-notice",
    english: true,
    template: `
Municipality of {town}
# [[WOZ decision|Property valuation notice (WOZ)|~WOZ assessment notice]] {year}
Owner :: {name}
{bsnlabel} :: {bsn}
Property :: {street}, {postcode} {town}
WOZ value :: {e 120000 900000}
Valuation date :: 1 January {prev}
Date of notice :: {date}
You can object to the WOZ value within six weeks.`
  },
  {
    name: "new-owner",
    heldOut: true,
    template: `
# Beschikking waarde onroerende zaak
Afdeling Belastingen gemeente {town}
Aan de [[eigenaar|eigenaar/gebruiker]] van {street}
Betreft belastingjaar :: {year}
Naam belanghebbende :: {name}
{bsnlabel} :: {bsn}
Op grond van de Wet WOZ is de waarde van uw woning vastgesteld op {a 120000 900000} naar waardepeildatum 1 januari {prev}.
Aandeel in eigendom :: {n 1 2}/2
Kadastrale aanduiding :: {x 3}00 {x 1} {d 4}
Onroerendezaakbelasting :: {a 100 900}`
  }
]);
