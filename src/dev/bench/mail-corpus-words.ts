import { type OfficePerson, pick, pickOften, type Random } from "./mail-corpus-people.ts";

const topics = (
  "jaarrekening,aangifte inkomstenbelasting,loonstroken,btw kwartaal,vraag,afspraak,stukken,offerte,hypotheek,toeslagen," +
  "factuur,planning,vergadering,concept,controle,handtekening,machtiging,verlof,rooster,lunch"
).split(",");

/** Half of the subjects name whom they are about. */
export function subjectFor(random: Random, about: string, kinds: readonly string[]): string {
  const topic = kinds.length > 0 ? "stukken" : pickOften(random, topics);
  return `${topic}${about !== "" && random() < 0.5 ? ` ${about}` : ""}`;
}

const open = ["Beste", "Hoi", "Hallo", "Dag", "Goedemorgen"];

/** The start of a mail as people write it: a fifth greets nobody, groups are greeted together, a few slip. */
export function greet(random: Random, people: readonly OfficePerson[]): string {
  const [first, second] = people;
  const roll = random();
  if (first === undefined || roll < 0.2) return "Zie de bijlage.\n\nMet vriendelijke groet";
  if (people.length > 2)
    return `${pick(random, open)} ${pick(random, ["allen", "allemaal", "collega's"])},\n\nHierbij.`;
  if (people.length === 2 && second && random() < 0.4)
    return `${pick(random, open)} ${first.called} en ${second.called},\n\nHierbij.`;
  if (first.isFormal) return `Geachte ${pick(random, ["heer", "mevrouw"])} ${capital(first.last)},\n\nHierbij.`;
  return `${pick(random, open)} ${random() < 0.01 ? slip(random, first.called) : first.called}${pick(random, [",", "!", ", "])}\n\nHierbij.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One letter left out. */
function slip(random: Random, name: string): string {
  const at = 1 + Math.floor(random() * (name.length - 1));
  return name.slice(0, at) + name.slice(at + 1);
}
