import { dossier } from "../specimen.ts";

export const jaarrekening = dossier("jaarrekening", [
  {
    name: "full-report",
    template: `
# [[Jaarrekening|Rapport inzake jaarstukken|Jaarstukken|Financieel verslag]] {year}
{employer} te {employer.town}
KvK-nummer :: {employer.kvk}
1. Samenstellingsverklaring van de accountant
2. Balans per 31 december {year} (na resultaatbestemming)
Activa || {year} || {prev}
Materiële vaste activa || {e 1000 90000} || {e 1000 90000}
Voorraden || {e 0 90000} || {e 0 90000}
Vorderingen || {e 0 90000} || {e 0 90000}
Liquide middelen || {e 0 90000} || {e 0 90000}
Passiva || {year} || {prev}
Eigen vermogen || {e 1000 90000} || {e 1000 90000}
Langlopende schulden || {e 0 90000} || {e 0 90000}
Kortlopende schulden || {e 0 90000} || {e 0 90000}
3. Winst-en-verliesrekening over {year}
Netto-omzet || {e 10000 900000} || {e 10000 900000}
Kostprijs van de omzet || {e 1000 500000} || {e 1000 500000}
Afschrijvingen || {e 100 20000} || {e 100 20000}
Resultaat na belastingen || {e 1000 90000} || {e 1000 90000}
4. Toelichting op de jaarrekening`
  },
  {
    name: "sole-trader",
    template: `
{office}
# [[Jaarrapport|Jaarcijfers|Jaarrekening]] {year} - {name} h.o.d.n. {employer}
{bsnlabel} :: {bsn}
Btw-nummer :: {oldvat}
Winst- en verliesrekening || {year} || {prev}
Omzet || {e 10000 150000} || {e 10000 150000}
Inkoopwaarde || {e 1000 50000} || {e 1000 50000}
Autokosten || {e 500 9000} || {e 500 9000}
Huisvestingskosten || {e 500 9000} || {e 500 9000}
Algemene kosten || {e 500 9000} || {e 500 9000}
Afschrijvingen || {e 100 9000} || {e 100 9000}
Winst || {e 5000 90000} || {e 5000 90000}
Balans per 31 december || {year} || {prev}
Kapitaal begin boekjaar || {e 0 90000} || {e 0 90000}
Privé-opnamen || {e 1000 50000} || {e 1000 50000}
Eigen vermogen || {e 0 90000} || {e 0 90000}`
  },
  {
    name: "published-small",
    template: `
# Publicatiestukken [[jaarrekening|]] {year}
{employer}, statutair gevestigd te {employer.town}
RSIN :: {employer.rsin}
Balans per 31 december {year}
Vaste activa :: {e 0 90000}
Vlottende activa :: {e 0 90000}
Totaal activa :: {e 1000 200000}
Geplaatst kapitaal :: {e 1 18000}
Overige reserves :: {e 0 90000}
Kortlopende schulden :: {e 0 90000}
Totaal passiva :: {e 1000 200000}
Grondslagen voor de waardering van activa en passiva
De jaarrekening is vastgesteld in de algemene vergadering van {date}.`
  },
  {
    name: "association",
    template: `
# Financieel jaarverslag {year} [[Stichting|Vereniging]] {employer.town}
Staat van baten en lasten || Realisatie {year} || Begroting {year} || Realisatie {prev}
Contributies || {e 1000 40000} || {e 1000 40000} || {e 1000 40000}
Subsidies || {e 0 40000} || {e 0 40000} || {e 0 40000}
Som der baten || {e 1000 90000} || {e 1000 90000} || {e 1000 90000}
Personeelskosten || {e 0 40000} || {e 0 40000} || {e 0 40000}
Som der lasten || {e 1000 90000} || {e 1000 90000} || {e 1000 90000}
Balans per 31 december {year}
Liquide middelen || {e 100 90000}
Bestemmingsreserves || {e 100 90000}
Eigen vermogen || {e 100 90000}
Goedgekeurd door de kascommissie op {date}.`
  },
  {
    name: "english",
    english: true,
    template: `
# [[Annual accounts|Financial statements|Annual report and accounts]] {year}
{employer}
Balance sheet as at 31 December {year}
Tangible fixed assets || {e 1000 90000} || {e 1000 90000}
Receivables || {e 1000 90000} || {e 1000 90000}
Cash and cash equivalents || {e 1000 90000} || {e 1000 90000}
Shareholders' equity || {e 1000 90000} || {e 1000 90000}
Current liabilities || {e 1000 90000} || {e 1000 90000}
Profit and loss account for the year {year}
Net turnover || {e 10000 900000} || {e 10000 900000}
Operating result || {e 1000 90000} || {e 1000 90000}
Result after taxation || {e 1000 90000} || {e 1000 90000}
Notes to the financial statements`
  },
  {
    name: "draft-by-mail",
    heldOut: true,
    template: `
Beste {title} {family},
Bijgevoegd het concept van de [[jaarrekening|cijfers]] {year} van {employer}. Graag uw opmerkingen voor {date}.
# Concept - balans en resultatenrekening
Balans ultimo {year} || debet || credit
Inventaris || {e 100 90000} ||
Debiteuren || {e 100 90000} ||
Bank || {e 100 90000} ||
Ondernemingsvermogen || || {e 100 90000}
Crediteuren || || {e 100 90000}
Resultatenrekening || {year} || {prev}
Netto omzet || {e 10000 300000} || {e 10000 300000}
Bruto winst || {e 5000 200000} || {e 5000 200000}
Bedrijfskosten || {e 5000 90000} || {e 5000 90000}
Bedrijfsresultaat || {e 1000 90000} || {e 1000 90000}`
  }
]);
