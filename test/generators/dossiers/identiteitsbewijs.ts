import { dossier } from "../specimen.ts";

/** As OCR or a copied page gives them. */
export const identiteitsbewijs = dossier("identiteitsbewijs", [
  {
    name: "passport-page",
    template: `
# KONINKRIJK DER NEDERLANDEN
PASPOORT PASSPORT PASSEPORT
Type/Type P  Code NLD
Documentnummer/Document no. :: {passport}
1. Naam/Surname/Nom :: {family}
2. Voornamen/Given names/Prénoms :: {given}
3. Nationaliteit/Nationality :: Nederlandse
4. Geboortedatum/Date of birth :: {born}
5. Geslacht/Sex :: {sex}
Datum van afgifte/Date of issue :: {date}
Geldig tot/Date of expiry :: {date}
Autoriteit/Authority :: Burg. van {town}
{zone}`
  },
  {
    name: "card-both-sides",
    template: `
NEDERLANDSE IDENTITEITSKAART IDENTITY CARD
KONINKRIJK DER NEDERLANDEN
Documentnummer :: {card}
Naam/Surname :: {family}
Voornaam/Given names :: {given}
Geboortedatum/Date of birth :: {born}
Lengte :: 1,{n 55 99} m
Persoonsnummer/Personal no. :: {bsn}
Geldig tot :: {date}
{cardzone}`
  },
  {
    name: "licence",
    template: `
# RIJBEWIJS NEDERLAND
1. {family}
2. {given}
3. {birthday} {town}
4a. {date} 4b. {date}
4c. Gem. {town}
4d. {bsn.plain}
5. {licence}
9. [[AM B|B|B BE|AM B C CE]]
Rijbewijsnummer :: {licence}
!{bsnlabel} :: {bsn}`
  },
  {
    name: "copy-form",
    template: `
# Kopie identiteitsbewijs [[werknemer|cliënt]]
Soort document :: [[paspoort|identiteitskaart]]
Documentnummer :: {passport}
Naam :: {name}
Geboortedatum :: {born}
Nationaliteit :: Nederlandse
{bsnlabel} :: {bsn}
Geldig tot en met :: {date}
Afgegeven door :: Burgemeester van {town}
Origineel gezien en gecontroleerd op :: {date}
{zone}`
  },
  {
    name: "zone-only",
    template: `
{passport.bare}
{family}
{given}
Nederlandse
{birthday}
{zone}`
  },
  {
    name: "new-passport",
    template: `
EUROPESE UNIE KONINKRIJK DER NEDERLANDEN
# PASPOORT
Naam/Surname :: {family}
Voornamen/Given names :: {given}
Geboortedatum/Date of birth :: {born}
Plaats van geboorte/Place of birth :: {town}
Documentnr./Document no. :: {passport}
Datum van afgifte :: {date}
{zonenobsn}
BSN/Personal no. :: {bsn}`
  },
  {
    name: "residence-permit",
    heldOut: true,
    template: `
# VERBLIJFSTITEL RESIDENCE PERMIT
NLD
Naam, voornaam / Name :: {family}, {given}
Geldig tot / Valid until :: {date}
Soort document / Type of permit :: [[regulier onbepaalde tijd|asiel bepaalde tijd|EU/EER]]
Geboortedatum / Date of birth :: {born}
Nationaliteit :: [[Turkse|Marokkaanse|Indiase]]
V-nummer :: {d 10}
BSN :: {bsn}
Arbeid vrij toegestaan, TWV niet vereist`
  }
]);
