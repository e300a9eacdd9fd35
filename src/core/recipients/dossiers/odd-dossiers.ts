import type { PartResult } from "../../verdict/verdict.ts";
import type { Oddity } from "../oddity.ts";
import type { ClassifiedRecipient } from "../recipient.ts";
import { nameParts } from "../register/name-parts.ts";
import type { DossierInput } from "./dossier-input.ts";
import { hasRead, isSensitive, type Readers, readersOf } from "./leaving-parts.ts";
import { USUAL } from "./usual-readers.ts";

/** Names told of one oddity. */
const MOST_TOLD = 5;
/** So many dossiers of so many persons are more than a household's; two belong to a couple. */
const MANY = 3;

/**
 * What is odd about whose dossiers go to whom, gravest first. Nothing is said of whom this computer does not know: a
 * recipient who is no client, a person whose number the register has not and history never saw.
 */
export function oddDossiers(input: DossierInput): Oddity[] {
  const readers = readersOf(input);
  if (readers.outside.length === 0) return [];
  const foreign = foreignClients(input, readers);
  return [
    ...ofAnother(input, readers, foreign),
    ...manyToOne(input, readers),
    ...wentElsewhere(input, readers),
    ...otherNamed(input, readers, foreign)
  ];
}

/** Clients whose dossiers go along, of parts that have nothing in them of one of the clients who get the mail. */
function foreignClients({ parts, groups }: DossierInput, { clients }: Readers): ReadonlySet<string> {
  const foreign = parts.filter((part) => clients.some((client) => isOfOthers(part, client, groups)));
  return new Set(foreign.flatMap(({ about }) => about?.clients ?? []));
}

/** A dossier that names clients, and not this one. */
function isOfOthers(part: PartResult, client: string, groups: DossierInput["groups"]): boolean {
  const named = part.about?.clients ?? [];
  return isSensitive(part) && named.length > 0 && !isOfOneOf(named, [client], groups);
}

function isOfOneOf(named: readonly string[], clients: readonly string[], groups: DossierInput["groups"]): boolean {
  return named.some((one) => clients.some((client) => groups.areTogether(one, client)));
}

/**
 * A dossier with another client's name or number on it and none of the recipient's; or with a person's BSN where the
 * recipient is a person whose own number the register knows, and it is not that. A company gets the dossiers of its people.
 * What went to a reader before with somebody's consent is his.
 */
function ofAnother(input: DossierInput, readers: Readers, foreign: ReadonlySet<string>): Oddity[] {
  const isStrange = input.parts.some((part) => isSensitive(part) && isOfStranger(part, input, readers));
  const isLearned = allRead(input, readers);
  if (isLearned || (foreign.size === 0 && !isStrange)) return [];
  const clients = [...foreign].slice(0, MOST_TOLD).map((id) => input.groups.nameOf(id));
  const isOther = ({ client }: ClassifiedRecipient): boolean =>
    client !== undefined && (isStrange || input.parts.some((part) => isOfOthers(part, client, input.groups)));
  const recipients = readers.outside.filter(isOther).map(({ address }) => address);
  return [{ code: "dossier-of-another", clients, recipients: recipients.slice(0, MOST_TOLD) }];
}

function isOfStranger({ about }: PartResult, { groups }: DossierInput, { clients }: Readers): boolean {
  if (about === undefined || about.persons.length === 0 || clients.length === 0) return false;
  const numbers = clients.flatMap((id) => groups.client(id)?.numbers ?? []);
  const isOwn = about.persons.some((person) => numbers.includes(person)) || isOfOneOf(about.clients, clients, groups);
  return clients.every((id) => nameParts(groups.nameOf(id)).person !== null) && numbers.length > 0 && !isOwn;
}

/** Every person of the sensitive parts has been read of by every recipient. */
function allRead({ parts, memory }: DossierInput, { outside }: Readers): boolean {
  const persons = personsIn(parts);
  return persons.length > 0 && persons.every((person) => outside.every((reader) => hasRead(memory, person, reader)));
}

function personsIn(parts: readonly PartResult[]): string[] {
  return [...new Set(parts.filter(isSensitive).flatMap(({ about }) => about?.persons ?? []))];
}

/** Several files, each of another person: a list of an employer's people is one file. */
function manyToOne({ parts, memory }: DossierInput, { outside, clients }: Readers): Oddity[] {
  const recipient = outside[0];
  const isOne = outside.length === 1 || (outside.length === countOfClient(outside) && clients.length === 1);
  if (recipient === undefined || !isOne) return [];
  const files = parts.filter((part) => isSensitive(part) && part.part === "attachment");
  const unread = personsIn(files).filter((person) => !hasRead(memory, person, recipient));
  const dossiers = files.filter(({ about }) => about?.persons.some((person) => unread.includes(person)) === true);
  if (dossiers.length < MANY || unread.length < MANY || countApart(dossiers) < MANY) return [];
  return [
    { code: "many-persons-to-one", dossiers: dossiers.length, persons: unread.length, recipient: recipient.address }
  ];
}

function countOfClient(outside: readonly ClassifiedRecipient[]): number {
  return outside.filter(({ client }) => client !== undefined).length;
}

/** Files that hold no person of a file before them. */
function countApart(files: readonly PartResult[]): number {
  const seen = new Set<string>();
  return files.filter(({ about }) => {
    const persons = about?.persons ?? [];
    const isApart = !persons.some((person) => seen.has(person));
    for (const person of persons) seen.add(person);
    return isApart;
  }).length;
}

/** `times`: of the person whose dossiers went elsewhere most often. */
function wentElsewhere({ parts, memory }: DossierInput, { outside }: Readers): Oddity[] {
  if (memory === undefined) return [];
  const elsewhere = personsIn(parts).filter((person) => !outside.some((reader) => hasRead(memory, person, reader)));
  const [person] = elsewhere.sort((one, other) => memory.mostTimes(other) - memory.mostTimes(one));
  const times = person === undefined ? 0 : memory.mostTimes(person);
  if (person === undefined || times < USUAL) return [];
  const usual = memory.usual(person);
  return [{ code: "dossier-went-elsewhere", times, ...(usual !== null && { usual }) }];
}

/** In anything that goes along; who is told of as the owner of a dossier is not told of once more. */
function otherNamed({ parts, groups }: DossierInput, { clients }: Readers, foreign: ReadonlySet<string>): Oddity[] {
  if (clients.length === 0) return [];
  const others = parts.flatMap(({ about }) => {
    const named = about?.clients ?? [];
    return isOfOneOf(named, clients, groups) ? [] : named.filter((id) => !foreign.has(id));
  });
  if (others.length === 0) return [];
  const named = [...new Set(others)].slice(0, MOST_TOLD).map((id) => groups.nameOf(id));
  return [{ code: "other-client-named", named, recipients: namesOf(clients, { groups }) }];
}

function namesOf(clients: readonly string[], { groups }: Pick<DossierInput, "groups">): string[] {
  return clients.slice(0, MOST_TOLD).map((id) => groups.nameOf(id));
}
