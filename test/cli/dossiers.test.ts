import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeTool, type Tool } from "./tool.ts";

const bsns = ["123456782", "111222333", "036000012", "211551557", "319072356", "249566758"];
const slip = (name: string, bsn = "") => ({
  filename: `jaaropgaaf ${name}.txt`,
  content: `JAAROPGAAF 2025\nWerknemer: ${name}\nBurgerservicenummer: ${bsn}\nFiscaal loon 34.120,00\nIngehouden loonheffing 8.120,00\nArbeidskorting 4.000,00\n`
});
const offer = (text: string) => ({ filename: "offerte.txt", content: `Offerte\n${text}\n` });
const [sjoerd, fatima, firm] = ["sjoerd@dijkstra.nl", "fatima@elamrani.nl", "info@kwekerijwiersma.nl"];
const [twin, meant] = ["j.jansen@jansen-advies.nl", "j.jansen@poldermangroep.nl"];
const client = (name: string, address: string) => ({ name, addresses: [address] });
const office = {
  own: ["kantoor-onno.nl"],
  clients: [
    ...[client("Sjoerd Dijkstra", sjoerd), client("Fatima El Amrani", fatima), client("Kwekerij Wiersma B.V.", firm)],
    ...[client("Jansen Advies", twin), client("Polderman Groep", meant)]
  ]
};

interface Case {
  readonly what: string;
  readonly to: string;
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
  readonly odd: readonly object[];
}

const own = slip("Sjoerd Dijkstra", bsns[0]);
const learned = slip("Medewerker", bsns[3]);
const five = ["Klaas Bos", "Mirte Zandstra", "Joris Kuipers", "Hanneke Vos", "Wim Pol"];
const cases: readonly Case[] = [
  {
    ...{ what: "a dossier of another client", to: fatima, attachments: [own] },
    odd: [{ code: "dossier-of-another", clients: ["Sjoerd Dijkstra"] }, { code: "dossier-went-elsewhere" }]
  },
  { what: "his own dossier", to: sjoerd, attachments: [own], odd: [] },
  {
    ...{ what: "five dossiers to one client", to: firm },
    attachments: five.map((name, at) => slip(name, [...bsns.slice(1, 3), ...bsns.slice(4), "123456782"][at])),
    odd: [{ code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: firm }, { code: "dossier-went-elsewhere" }]
  },
  { what: "those of a couple", to: firm, attachments: five.slice(0, 2).map((n, at) => slip(n, bsns[at + 4])), odd: [] },
  {
    ...{ what: "a dossier that always went to another", to: "nieuw@iemand.nl", attachments: [learned] },
    odd: [{ code: "dossier-went-elsewhere", times: 12, usual: meant }]
  },
  { what: "one that goes where it always went", to: meant, attachments: [learned], odd: [] },
  {
    ...{ what: "one to the namesake of who always gets it", to: twin, attachments: [slip("Medewerker", bsns[5])] },
    odd: [{ code: "meant-other", address: twin, meant, sent: 12 }]
  },
  {
    ...{ what: "the name of another client", to: fatima, attachments: [offer("Kwekerij Wiersma B.V.")] },
    odd: [{ code: "other-client-named", named: ["Kwekerij Wiersma B.V."], recipients: ["Fatima El Amrani"] }]
  },
  { what: "the client's own name", to: firm, attachments: [offer("Kwekerij Wiersma B.V.")], odd: [] },
  { what: "both names", to: fatima, attachments: [offer("Kwekerij Wiersma B.V. en Fatima El Amrani")], odd: [] },
  { what: "a client's name to the tax office", to: "post@belastingdienst.nl", attachments: [offer(firm)], odd: [] }
];

let tool: Tool;
let told: readonly unknown[] = [];

async function put(path: string, options: ConstructorParameters<typeof MailComposer>[0]): Promise<void> {
  const whole = { from: "Ik <ik@kantoor-onno.nl>", subject: "stukken", text: "Bijgaand.\n", ...options };
  writeFileSync(join(tool.folder, path), await new MailComposer(whole).compile().build());
}

beforeAll(async () => {
  tool = await makeTool(false);
  mkdirSync(join(tool.folder, "verzonden"));
  writeFileSync(join(tool.folder, "kantoor.json"), JSON.stringify(office));
  for (let at = 0; at < 12; at += 1) await put(`verzonden/p${at}.eml`, { to: meant, attachments: [learned] });
  for (let at = 0; at < 4; at += 1) await put(`verzonden/s${at}.eml`, { to: sjoerd, attachments: [own] });
  for (let at = 0; at < 4; at += 1) await put(`verzonden/j${at}.eml`, { to: twin });
  for (const [at, { to, attachments }] of cases.entries())
    await put(`${at}.eml`, { to, attachments: [...attachments] });
  await tool.run(["history", "learn", "verzonden", "--office", "kantoor.json", "--out", "weten.json"]);
  const files = cases.map((_, at) => `${at}.eml`);
  const { lines } = await tool.run(["mail", ...files, "--office", "kantoor.json", "--history", "weten.json"]);
  told = lines.map(({ oddities }) => oddities);
}, 120_000);
afterAll(() => tool.remove());

it.each(cases.map(({ what, odd }, at) => ({ what, odd, at })))("$what", ({ odd, at }) => {
  expect(told[at]).toMatchObject(odd);
  expect(told[at]).toHaveLength(odd.length);
});

it("keeps no number and no name of whose dossiers went where", () => {
  const kept = readFileSync(join(tool.folder, "weten.json"), "utf8");
  expect(bsns.filter((bsn) => kept.includes(bsn))).toEqual([]);
  expect(kept).not.toMatch(/medewerker|sjoerd|polderman/i);
});
