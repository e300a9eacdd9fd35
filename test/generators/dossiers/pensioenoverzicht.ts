import { dossier } from "../specimen.ts";

export const pensioenoverzicht = dossier("pensioenoverzicht", [
  {
    name: "uniform",
    template: `
{fund}
# [[Uniform Pensioenoverzicht|Uniform Pensioenoverzicht (UPO)|Pensioenoverzicht]] {year}
Stand per 31 december {prev}
Naam :: {name}
Geboortedatum :: {born}
{bsnlabel} :: {bsn}
Deelnemernummer :: {d 8}
Burgerlijke staat :: gehuwd
Werkgever :: {employer}
Uw pensioen bij pensionering
Te bereiken ouderdomspensioen vanaf 67 jaar :: {a 2000 30000}
Opgebouwd ouderdomspensioen :: {a 500 20000}
Als u overlijdt
Partnerpensioen :: {a 1000 15000}
Wezenpensioen :: {a 200 4000}
Pensioengevend salaris :: {a 15000 80000}
Franchise :: {a 12000 18000}
Factor A :: {n 50 900}`
  },
  {
    name: "register-download",
    template: `
# Mijnpensioenoverzicht
Opgehaald op {date} door {name}
{bsnlabel} :: {bsn}
AOW || vanaf {n 66 68} jaar en {n 0 11} maanden || {a 9000 18000} bruto per jaar
{fund} || ouderdomspensioen || {a 1000 20000} bruto per jaar
{insurer} || ouderdomspensioen || {a 100 9000} bruto per jaar
Totaal te bereiken pensioen || || {a 10000 50000}
Nabestaandenpensioen voor uw partner :: {a 1000 15000}
Netto per maand :: {a 900 3500}`
  },
  {
    name: "letter",
    template: `
{fund}
Beste {title} {family},
# Uw pensioen in {year}
Dit is uw [[jaarlijkse pensioenoverzicht|pensioenoverzicht|UPO]]. U bouwt pensioen op via {employer}.
{bsnlabel} :: {bsn}
Uw pensioen als u tot uw 68e doorwerkt :: {a 2000 30000} per jaar
Al opgebouwd :: {a 500 20000} per jaar
Uw partner krijgt als u overlijdt :: {a 500 15000} per jaar
Als u arbeidsongeschikt wordt :: [[premievrije voortzetting|arbeidsongeschiktheidspensioen]]
Uw pensioenaangroei (factor A) in {prev} :: {a 50 900}
[[Het fonds heeft de pensioenen niet verhoogd|De pensioenen zijn met {pct}% verhoogd]].`
  },
  {
    name: "defined-contribution",
    template: `
{insurer}
# Pensioenoverzicht {year} beschikbare premieregeling
Deelnemer :: {name}
{bsnlabel} :: {bsn}
Polisnummer :: {d 9}
Pensioenkapitaal 1 januari :: {a 1000 90000}
Ingelegde premie :: {a 500 9000}
Beleggingsresultaat :: {a 0 9000}
Kosten :: {a 10 300}
Pensioenkapitaal 31 december :: {a 1000 99000}
Verwacht pensioen per jaar || pessimistisch {a 1000 9000} || verwacht {a 2000 15000} || optimistisch {a 3000 25000}
Partnerpensioen bij overlijden :: {a 1000 9000}
Pensioendatum :: {date}`
  },
  {
    name: "english",
    english: true,
    template: `
{fund}
# [[Uniform Pension Overview|Uniform Pension Statement (UPO)|Pension statement|~Annual pension overview]] {year}
Participant :: {name}
{bsnlabel} :: {bsn}
Date of birth :: {born}
Pensionable salary :: {e 15000 90000}
Old-age pension accrued :: {e 500 20000}
Old-age pension to be achieved at 67 :: {e 2000 30000}
Partner's pension :: {e 500 15000}
Orphan's pension :: {e 100 3000}
Pension accrual (factor A) :: {n 50 900}`
  },
  {
    name: "leaving-scheme",
    heldOut: true,
    template: `
{fund}
# Opgave bij einde deelneming
{title} {name}
{bsnlabel} :: {bsn}
U neemt sinds {date} niet meer deel aan onze pensioenregeling. [[Hieronder staat wat u hebt opgebouwd.|Uw aanspraken blijven staan.]]
Premievrij ouderdomspensioen :: {a 100 9000} per jaar
Premievrij nabestaandenpensioen :: {a 100 6000} per jaar
Pensioenrichtleeftijd :: {n 65 68}
Overdrachtswaarde :: {a 1000 90000}
Waardeoverdracht vraagt u aan bij uw nieuwe pensioenuitvoerder.`
  }
]);
