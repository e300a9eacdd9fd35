import type { Dice } from "./dice.ts";

/** What may stand around a document of a page: `@` is the document. The empty one is by far the commonest. */
const dutch = [
  "@",
  "@",
  "@",
  "@\n\nPagina 1 van {n 1 6}",
  "{office}\n{office.street}, {office.postcode} {office.town}\nT {office.phone}  www.{office.site}\n\n@",
  "{title} {name}\n{street}\n{postcode} {town}\n\n@",
  "{office}\nPostbus {d 4}\n{office.postcode} {office.town}\n\n{title} {name}\n{street}\n{postcode} {town}\n\nDatum: {date}\nOns kenmerk: {x 2}/{d 6}\n\n@\n\nMet vriendelijke groet,\n{office}",
  "Van: {someone}\nAan: {mail}\nOnderwerp: [[stukken|de gevraagde gegevens|overzicht {year}]]\n\nBeste {given},\n\n[[Hierbij het overzicht waar je om vroeg.|Zie hieronder.|~Ik heb het even gekopieerd.]]\n\n@\n\nGroet,\n{someone}",
  "Hoi,\n\n[[Kun je hier even naar kijken?|Zoals besproken.|~Dit kwam vandaag binnen.]]\n\n-----Oorspronkelijk bericht-----\nVan: {office}\nVerzonden: {date} {time}\n\n@"
];
const english = [
  "@",
  "@",
  "@\n\nPage 1 of {n 1 6}",
  "{title} {name}\n{street}\n{postcode} {town}\nThe Netherlands\n\n@",
  "Hi,\n\nPlease find the details below.\n\n@\n\nBest regards,\n{someone}"
];

export function surrounded(template: string, dice: Dice, inEnglish: boolean): string {
  return dice.pick(inEnglish ? english : dutch).replace("@", () => template);
}
