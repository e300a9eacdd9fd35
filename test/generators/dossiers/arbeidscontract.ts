import { dossier } from "../specimen.ts";

export const arbeidscontract = dossier("arbeidscontract", [
  {
    name: "fixed-term",
    template: `
# [[ARBEIDSOVEREENKOMST VOOR BEPAALDE TIJD|Arbeidsovereenkomst voor bepaalde tijd|ARBEIDSCONTRACT]]
De ondergetekenden:
1. {employer}, gevestigd te {employer.town}, hierna te noemen "werkgever";
2. {title} {name}, geboren op {birthday}, wonende te {town}, {street}, {bsnlabel} {bsn}, hierna te noemen "werknemer";
komen het volgende overeen:
Artikel 1 Indiensttreding
Werknemer treedt met ingang van {date} in dienst van werkgever in de functie van {job}.
Artikel 2 Duur en proeftijd
De overeenkomst wordt aangegaan voor [[zes maanden|één jaar|de duur van {n 7 12} maanden]]. [[Er geldt een proeftijd van één maand.|Er geldt geen proeftijd.]]
Artikel 3 Salaris
Het bruto salaris bedraagt {a 1800 6000} per maand bij een werkweek van {n 16 40} uur, exclusief 8% vakantietoeslag.
Artikel 4 Vakantie
Werknemer heeft recht op {n 20 30} vakantiedagen per jaar.
Artikel 5 Geheimhouding en concurrentiebeding
Aldus overeengekomen en in tweevoud ondertekend te {employer.town} op {date}.`
  },
  {
    name: "permanent",
    template: `
# Arbeidsovereenkomst [[voor onbepaalde tijd|onbepaalde tijd]]
Werkgever :: {employer}
Werknemer :: {name}
Geboortedatum :: {born}
{bsnlabel} :: {bsn}
IBAN :: {iban}
Functie :: {job}
Datum indiensttreding :: {date}
Arbeidsduur :: {n 16 40} uur per week
Bruto maandsalaris :: {a 1800 7000}
Opzegtermijn werknemer :: 1 maand
Op deze arbeidsovereenkomst is de cao [[Metaal en Techniek|Horeca|VVT|Bouw & Infra]] van toepassing.
Pensioenregeling: deelname verplicht.
Handtekening werkgever               Handtekening werknemer`
  },
  {
    name: "temp-agency",
    template: `
# [[Uitzendovereenkomst|Uitzendovereenkomst fase A met uitzendbeding]]
Uitzendonderneming :: {employer}
Uitzendkracht :: {name}
{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Inlener :: {somefirm}
Functie :: {job}
Uurloon :: {a 12 25} bruto
Ingangsdatum :: {date}
De uitzendovereenkomst eindigt van rechtswege zodra de inlener de terbeschikkingstelling beëindigt.
Op deze overeenkomst is de [[ABU|NBBU]]-cao van toepassing. Vakantietoeslag 8%.`
  },
  {
    name: "zero-hours",
    template: `
# [[Oproepovereenkomst|Nulurencontract|Arbeidsovereenkomst met uitgestelde prestatieplicht]]
Partijen: {employer} (werkgever) en {title} {name} (werknemer), BSN {bsn}
Werknemer verricht arbeid na oproep door de werkgever. Een oproep geschiedt ten minste vier dagen van tevoren.
Functie :: {job}
Bruto uurloon :: {a 12 25}, inclusief vakantiedagen
Begindatum :: {date}
Einddatum :: {date}
Werknemer ontvangt minimaal drie uur loon per oproep.
Gedurende de eerste zes maanden is artikel 7:628 lid 1 BW uitgesloten.
Ondertekend te {town}, {date}`
  },
  {
    name: "english",
    english: true,
    template: `
# [[EMPLOYMENT CONTRACT|Employment agreement|CONTRACT OF EMPLOYMENT]]
The undersigned: {employer}, having its registered office in {employer.town} ("Employer") and {title} {name}, born on {birthday}, {bsnlabel} {bsn} ("Employee")
have agreed as follows:
Article 1 Commencement. The Employee enters into service on {date} in the position of {job}.
Article 2 Term. This employment contract is entered into for [[an indefinite period of time|a fixed term of twelve months]].
Article 3 Probationary period. The probation period is one month.
Article 4 Salary. The gross monthly salary amounts to {a 2000 8000}, excluding 8% holiday allowance.
Article 5 Holidays. The Employee is entitled to {n 20 30} holidays per year.
Article 6 Non-competition clause
Agreed and signed in duplicate`
  },
  {
    name: "letter-of-appointment",
    heldOut: true,
    template: `
{employer}
# [[Aanstellingsbrief|Bevestiging van indiensttreding]]
Beste {given},
Wij bevestigen dat je per {date} bij ons in dienst komt als {job}, voor {n 16 40} uur per week. Je krijgt een contract voor [[zeven maanden|een jaar|onbepaalde tijd]] met een proeftijd van één maand.
Je salaris is {a 1800 6000} bruto per maand, met 8% vakantiegeld. De opzegtermijn is één maand. Je bouwt pensioen op bij {fund}.
{bsnlabel} :: {bsn}
Geboortedatum :: {born}
Rekeningnummer :: {iban}
Teken deze brief voor akkoord als werknemer en stuur hem terug.`
  }
]);
