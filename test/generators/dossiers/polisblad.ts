import { dossier } from "../specimen.ts";

export const polisblad = dossier("polisblad", [
  {
    name: "home",
    template: `
{insurer}
# [[Polisblad|Polis|POLISBLAD]] [[woonverzekering|inboedelverzekering|opstalverzekering]]
Polisnummer :: {d 9}
Verzekeringnemer :: {name}
Adres :: {street}, {postcode} {town}
Ingangsdatum :: {date}
Contractvervaldatum :: {date}
Verzekerd bedrag inboedel :: {a 10000 90000}
Eigen risico :: {a 0 500}
Jaarpremie :: {a 50 600}
Assurantiebelasting 21% :: {a 10 130}
Te betalen per maand :: {a 5 60}
Voorwaarden :: {x 2} {d 4}
Incasso van :: {iban}`
  },
  {
    name: "life",
    template: `
{insurer}
# [[Polis levensverzekering|Polisblad overlijdensrisicoverzekering|Waardeoverzicht levensverzekering]] {year}
Polisnummer :: {d 8}
Verzekeringnemer en verzekerde :: {name}
Geboortedatum :: {born}
{bsnlabel} :: {bsn}
Begunstigde :: {partner.name}
Verzekerd kapitaal bij overlijden :: {a 10000 400000}
Afkoopwaarde 31 december {year} :: {a 100 60000}
Premie per jaar :: {a 100 3000}
Einddatum :: {date}`
  },
  {
    name: "health",
    template: `
# [[Zorgpolis|Polisblad zorgverzekering]] {year}
Relatienummer :: {d 9}
Verzekeringnemer :: {name}
Verzekerde || Geboren || {bsnheader} || Pakket || Eigen risico || Premie
@rows 1-5
{row.given} {family} || {row.born} || {row.bsn} || Basis + [[Aanvullend 1|Tand 2|Extra]] || {e 385 885} || {a 90 180}
@end
Totale maandpremie :: {a 90 500}
Betaalwijze :: automatische incasso {iban}
UZOVI-code :: {d 4}`
  },
  {
    name: "car",
    template: `
# [[Polisblad autoverzekering|Verzekeringsbewijs motorrijtuig|Polis personenauto]]
Polis :: {x 2}-{d 7}
Verzekerde :: {title} {name}
Kenteken :: {x 2}-{d 3}-{x 1}
Merk en type :: [[Volta Mira|Terra Combi|Nordic S4]]
Meldcode :: {d 4}
Dekking :: [[WA|WA + beperkt casco|WA + volledig casco]]
Schadevrije jaren :: {n 0 25}
Bonus/malus trede :: {n 1 20}
Premie per kwartaal :: {a 60 400}
Eigen risico :: {a 0 500}
Regelmatige bestuurder geboren :: {birthday}`
  },
  {
    name: "disability",
    template: `
{insurer} via {office}
# Polis arbeidsongeschiktheidsverzekering ([[AOV|WIA-excedent]])
Polisnummer :: {d 9}
Verzekeringnemer :: {employer}
Verzekerde :: {name}, geboren {birthday}
{bsnlabel} :: {bsn}
Verzekerd jaarbedrag :: {a 10000 60000}
Wachttijd :: {n 14 365} dagen
Eindleeftijd :: {n 60 68}
Maandpremie :: {a 40 500}
Clausules :: {d 3}, {d 3}`
  },
  {
    name: "english",
    english: true,
    template: `
{insurer}
# [[Policy schedule|Insurance policy|Certificate of insurance]]
Policy number :: {d 9}
Policyholder :: {name}
Insured address :: {street}, {postcode} {town}
Cover :: [[Home contents|Liability|Buildings]]
Sum insured :: {e 10000 400000}
Deductible :: {e 0 500}
Annual premium :: {a 40 900}
Insurance tax 21% :: {a 5 150}
Commencement date :: {date}
Renewal date :: {date}`
  },
  {
    name: "package",
    heldOut: true,
    template: `
# Uw verzekeringen op een rij
{office}, adviseurs in verzekeringen
Klant :: {name}
Pakketpolis :: {d 8}
Verzekering || Polis || Dekking || Eigen risico || Premie p/m
Aansprakelijkheid particulieren || {d 7} || {e 500000 2500000} || 0 || {a 3 9}
Inboedel || {d 7} || [[allrisk|uitgebreid]] || {e 0 250} || {a 5 30}
Rechtsbijstand || {d 7} || gezin || 0 || {a 9 25}
Reis doorlopend || {d 7} || wereld || {e 0 50} || {a 4 15}
Pakketkorting :: {n 2 12}%
Totaal inclusief assurantiebelasting :: {a 20 200}`
  }
]);
