import { dossier } from "../specimen.ts";

export const jaaropgaaf = dossier("jaaropgaaf", [
  {
    name: "employer-form",
    template: `
# [[Jaaropgaaf|Jaaropgave|JAAROPGAAF]] {year}
Werkgever :: {employer}
Loonheffingennummer :: {employer.lh}
Werknemer :: {title} {name}
Adres :: {street}
Postcode en woonplaats :: {postcode} {town}
{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Periode :: 01-01-{year} t/m 31-12-{year}
Loon [[LB/PH|loonbelasting / premie volksverzekeringen|voor de loonheffing]] :: {e 12000 95000}
Ingehouden [[loonbelasting/premie volksverz.|loonheffing|LB/PH]] :: {e 1500 35000}
[[Verrekende arbeidskorting|Arbeidskorting]] :: {e 200 5500}
Ingehouden bijdrage Zvw :: {e 0 500}
Werkgeversheffing Zvw :: {e 800 5000}
Loonheffingskorting [[met ingang van 01-01-{year}: ja|toegepast: ja|: nee]]
? Levensloopverlofkorting :: 0`
  },
  {
    name: "benefit-agency",
    template: `
{office}
# Jaaropgaaf {year} [[Ziektewet|WW-uitkering|WIA|AOW]]
Geachte {title} {family},
Dit is uw jaaropgaaf over {year}. [[U hebt deze nodig voor uw belastingaangifte.|Bewaar deze brief bij uw administratie.|~Gebruik deze gegevens voor uw aangifte inkomstenbelasting.]]
{bsnlabel} :: {bsn}
Soort uitkering :: [[WW|ZW|WAO|Participatiewet|AOW]]
Fiscaal loon :: {a 3000 30000}
Loonheffing :: {a 100 6000}
Verrekende arbeidskorting :: {a 0 3000}
Inkomensafhankelijke bijdrage Zvw :: {a 10 1800}
Met loonheffingskorting van :: 01-01-{year}
Deze gegevens zijn ook doorgegeven aan de Belastingdienst.`
  },
  {
    name: "pension-payer",
    template: `
{fund}
# [[Jaaropgave pensioenuitkering|Jaaropgaaf pensioen|Jaaropgaaf]] {year}
Naam :: {name}
Klantnummer :: {d 8}
{bsnlabel} :: {bsn}
Bruto pensioen :: {a 2000 30000}
Belastbaar loon :: {a 2000 30000}
Ingehouden loonheffing :: {a 200 9000}
Ingehouden bijdrage ZVW :: {a 100 1700}
Loonheffingskorting toegepast :: [[ja|nee]]
Wij hebben deze bedragen aan de Belastingdienst doorgegeven.`
  },
  {
    name: "compact-numbered",
    template: `
# JAAROPGAVE {year}                    {employer}
{name} {street} {postcode} {town}
BSN/sofinr {bsn}  pers.nr {d 4}  geb.dat {born}
1 || Loon loonheffing || {e 10000 90000}
2 || Loonheffing || {e 1000 30000}
3 || Arbeidskorting || {e 100 5000}
4 || Bijdrage Zvw (inh.) || {e 0 300}
5 || Werkgeversheffing Zvw || {e 500 5000}
6 || Code loonbelastingtabel || 010
7 || Levensloop || 0
8 || Totaal SV-dagen || {n 100 261}`
  },
  {
    name: "english",
    english: true,
    template: `
# [[Annual statement|Annual income statement|Annual wage statement|~Annual tax statement]] {year} (jaaropgaaf)
Employer :: {employer}
Employee :: {name}
{bsnlabel} :: {bsn}
Date of birth :: {born}
Taxable wage :: {e 15000 120000}
Wage tax / national insurance withheld :: {e 3000 50000}
Employed person's tax credit :: {e 100 5000}
Health care insurance contribution employer :: {e 500 4900}
Payroll tax credit applied :: [[yes|no]]
Keep this statement for your income tax return.`
  },
  {
    name: "letter-with-table",
    heldOut: true,
    template: `
# Opgaaf over het jaar {year}
Beste {given},
Hieronder vind je de gegevens van je loon in {year}. Je hebt deze [[jaaropgaaf|jaaropgave]] nodig voor je aangifte.
Omschrijving || Bedrag
Loon loonbelasting/premie volksverzekeringen || {a 12000 90000}
Ingehouden loonbelasting/premie volksverzekeringen || {a 1000 30000}
Totaal verrekende arbeidskorting || {a 100 5000}
Loon Zorgverzekeringswet || {a 12000 66000}
Werkgeversheffing Zorgverzekeringswet || {a 600 4600}
Gegevens die wij hebben doorgegeven
{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Inhoudingsplichtige :: {employer}, {employer.lh}`
  }
]);
