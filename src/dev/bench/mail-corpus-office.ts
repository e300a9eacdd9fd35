import { seededRandom } from "../fixtures/seeded-random.ts";
import type { CorpusMail, SentBox } from "./mail-corpus-box.ts";
import { nameDomain, namePerson, type OfficePerson, pick, pickOften, type Random } from "./mail-corpus-people.ts";
import { greet, subjectFor } from "./mail-corpus-words.ts";

const ownDomain = "kantoor.example";
const workDays = 520;
const firstDay = 19_800;
const mailsADay = 7;

interface Client {
  readonly contacts: OfficePerson[];
  readonly domain: string;
  handler: OfficePerson;
  readonly adviser: OfficePerson | null;
  readonly kind: string;
  readonly name: string;
}

interface Project {
  readonly members: OfficePerson[];
  readonly from: number;
  readonly until: number;
  readonly name: string;
}

interface World {
  readonly random: Random;
  readonly writer: OfficePerson;
  readonly colleagues: OfficePerson[];
  readonly teams: OfficePerson[][];
  readonly clients: Client[];
  readonly offices: OfficePerson[];
  readonly family: OfficePerson[];
  readonly projects: Project[];
  /** What a reply may answer. */
  readonly threads: Planned[];
}

/** Who gets a mail, before it is written. */
interface Planned {
  readonly to: OfficePerson[];
  readonly cc: OfficePerson[];
  readonly bcc: OfficePerson[];
  readonly about: string;
  readonly kinds: readonly string[];
  readonly answered: readonly string[] | null;
}

/**
 * What one person of a made-up administration office sends in two years: mail to clients, colleagues, projects and one-off
 * addresses. People come and go, clients change hands, nicknames and shared mailboxes occur, newsletters go out. Nobody is
 * ever mailed by mistake, so that every alarm is a false one. The same seed gives the same mail.
 */
export function officeCorpus(seed: number, days = workDays): SentBox {
  const world = makeWorld(seededRandom(seed));
  const mails: CorpusMail[] = [];
  for (let at = 0; at < days; at++) {
    change(world, at);
    const count = Math.floor(mailsADay * (0.5 + world.random()));
    for (let one = 0; one < count; one++) mails.push(write(world, plan(world, at), firstDay + Math.floor(at * 1.4)));
  }
  const known = [...world.colleagues, ...world.clients.flatMap(({ contacts }) => contacts)];
  return { own: [ownDomain], register: known.map(({ address, display }) => ({ address, display })), mails };
}

function makeWorld(random: Random): World {
  const colleagues = Array.from({ length: 14 }, () => colleague(random));
  const world: World = {
    random,
    writer: colleague(random),
    colleagues,
    teams: [colleagues.slice(0, 3), colleagues.slice(2, 7), colleagues.slice(6, 10), colleagues.slice()],
    clients: [],
    offices: ["belastingdienst", "bank", "notaris", "pensioen", "verzekeraar"].map((name) =>
      namePerson(random, `${name}.example`)
    ),
    family: Array.from({ length: 4 }, () => namePerson(random, "gmail.com")),
    projects: [],
    threads: []
  };
  for (let at = 0; at < 150; at++) world.clients.push(newClient(world, at));
  return world;
}

function colleague(random: Random): OfficePerson {
  const person = namePerson(random, ownDomain);
  const local = `${person.first}.${person.last}`.toLowerCase().replace(/[^a-z.]/g, "");
  return { ...person, address: `${local}@${ownDomain}`, display: `${person.first} ${person.last}`, isFormal: false };
}

function newClient({ random, colleagues, offices }: World, at: number): Client {
  const domain = nameDomain(random, at);
  const first = namePerson(random, domain);
  const contacts = [first, ...Array.from({ length: Math.floor(random() * 2.5) }, () => namePerson(random, domain))];
  const adviser =
    random() < 0.2 ? (random() < 0.5 ? pick(random, offices) : namePerson(random, nameDomain(random, at))) : null;
  const kind = pick(random, ["payslip", "annual-accounts", "income-tax-return", "annual-wage-statement"]);
  return {
    contacts,
    domain,
    adviser,
    kind,
    handler: pickOften(random, colleagues),
    name: first.last.split(" ").at(-1) ?? ""
  };
}

/** What changes at an office from day to day. */
function change(world: World, day: number): void {
  const { random, clients, colleagues, teams, projects } = world;
  if (random() < 0.1) clients.push(newClient(world, 1000 + day));
  if (random() < 0.06) {
    const { contacts, domain } = pick(random, clients);
    if (random() < 0.4 && contacts.length > 1) contacts.shift();
    contacts.push(namePerson(random, domain));
  }
  if (random() < 0.02) pick(random, clients).handler = pick(random, colleagues);
  if (random() < 0.01) {
    const joined = colleague(random);
    colleagues.push(joined);
    pick(random, teams).push(joined);
  }
  if (random() < 0.01) pick(random, teams).shift();
  if (random() < 0.03) projects.push(newProject(world, day));
}

function newProject({ random, colleagues, clients, offices }: World, day: number): Project {
  const outside = [pick(random, clients), pick(random, clients)].flatMap(({ contacts }) => contacts.slice(0, 2));
  const members = [pick(random, colleagues), pick(random, colleagues), ...outside, pick(random, offices)];
  return { members, from: day, until: day + 30 + random() * 90, name: pick(random, clients).name };
}

function plan(world: World, day: number): Planned {
  const { random, threads } = world;
  const planned = random() < 0.35 && threads.length > 0 ? reply(world) : fresh(world, day);
  threads.push(planned);
  if (threads.length > 30) threads.shift();
  return planned;
}

const mailKinds: readonly (readonly [share: number, plan: (world: World, day: number) => Planned])[] = [
  [0.5, toClient],
  [0.22, toColleagues],
  [0.1, toProject],
  [0.05, toStranger],
  [0.02, strangerAmongColleagues],
  [0.05, toOffice],
  [0.05, toFamily],
  [0.01, newsletter]
];

function fresh(world: World, day: number): Planned {
  let left = world.random();
  for (const [share, make] of mailKinds) {
    left -= share;
    if (left < 0) return make(world, day);
  }
  return toClient(world);
}

const nothing: Planned = { to: [], cc: [], bcc: [], about: "", kinds: [], answered: null };

function toClient({ random, clients, writer }: World): Planned {
  const { contacts, handler, adviser, kind, name } = pickOften(random, clients);
  const to = random() < 0.75 ? [pickOften(random, contacts)] : contacts.slice(0, 2);
  const cc = [...(random() < 0.3 ? [handler] : []), ...(adviser && random() < 0.3 ? [adviser] : [])];
  const bcc = random() < 0.02 ? [writer] : [];
  return { ...nothing, to, cc, bcc, about: name, kinds: random() < 0.2 ? [kind] : [] };
}

function toColleagues({ random, colleagues, teams, clients }: World): Planned {
  const about = random() < 0.6 ? pickOften(random, clients).name : "";
  const roll = random();
  if (roll < 0.5) return { ...nothing, to: [pickOften(random, colleagues)], about };
  if (roll < 0.85) return { ...nothing, to: pick(random, teams).slice(), about };
  return {
    ...nothing,
    to: [pick(random, colleagues)],
    cc: [pick(random, colleagues), pick(random, colleagues)],
    about
  };
}

function toProject(world: World, day: number): Planned {
  const { random, projects } = world;
  const running = projects.filter(({ from, until }) => from <= day && day <= until);
  if (running.length === 0) return toClient(world);
  const project = pick(random, running);
  if (random() < 0.04) project.members.push(namePerson(random, nameDomain(random, day)));
  const [first, ...others] = project.members.filter(() => random() < 0.85);
  return { ...nothing, to: first ? [first] : project.members.slice(0, 1), cc: others, about: project.name };
}

function toStranger({ random, colleagues }: World): Planned {
  const cc = random() < 0.2 ? [pickOften(random, colleagues)] : [];
  return { ...nothing, to: [namePerson(random, nameDomain(random, 9000 + Math.floor(random() * 900)))], cc };
}

function strangerAmongColleagues({ random, colleagues, teams }: World): Planned {
  const inside =
    random() < 0.5 ? pick(random, teams).slice(0, 3) : [pick(random, colleagues), pick(random, colleagues)];
  return { ...nothing, to: [namePerson(random, nameDomain(random, 9900))], cc: inside };
}

function toOffice({ random, offices, clients }: World): Planned {
  const { contacts, handler, name } = pickOften(random, clients);
  const cc = [...(random() < 0.3 ? [handler] : []), ...(random() < 0.2 ? contacts.slice(0, 1) : [])];
  return { ...nothing, to: [pick(random, offices)], cc, about: name };
}

function toFamily({ random, family }: World): Planned {
  return { ...nothing, to: family.slice(0, 1 + Math.floor(random() * 2)) };
}

function newsletter({ random, clients }: World): Planned {
  const many = clients.filter(() => random() < 0.3).flatMap(({ contacts }) => contacts.slice(0, 1));
  return { ...nothing, bcc: many, about: "nieuwsbrief" };
}

/** Mostly to all, sometimes to one; now and then somebody is added. */
function reply(world: World): Planned {
  const { random, threads, colleagues, clients, writer } = world;
  const before = pick(random, threads);
  const all = [...before.to, ...before.cc];
  const [first, ...others] = all;
  if (first === undefined) return { ...before, answered: [writer.address] };
  const cc = random() < 0.7 ? others : [];
  const roll = random();
  if (roll < 0.05) cc.push(pickOften(random, colleagues));
  else if (roll < 0.06) cc.push(related(world, first));
  else if (roll < 0.0625) cc.push(pick(random, pickOften(random, clients).contacts));
  else if (roll < 0.065) cc.push(namePerson(random, nameDomain(random, 9500)));
  return { ...before, to: [first], cc, bcc: [], answered: [...all.map(({ address }) => address), writer.address] };
}

/** Somebody else of the same client, or who advises it. */
function related({ random, clients, offices }: World, person: OfficePerson): OfficePerson {
  const client = clients.find(({ contacts }) => contacts.includes(person));
  return client === undefined ? pick(random, offices) : (client.adviser ?? pick(random, client.contacts));
}

function write({ random, writer }: World, planned: Planned, day: number): CorpusMail {
  const { to, cc, bcc, about, kinds, answered } = planned;
  const subject = subjectFor(random, about, kinds);
  const text = greet(random, [...to, ...cc]);
  const from = { address: writer.address, display: writer.display };
  return { from, to, cc, bcc, replyTo: "", subject: answered ? `RE: ${subject}` : subject, text, answered, kinds, day };
}
