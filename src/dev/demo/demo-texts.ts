import type { Language } from "./wire.ts";

const nl = {
  started: (url: string) => `De demo-webmail draait op ${url}`,
  browser: (path: string) => `Browser: ${path}`,
  noBrowser: (command: string) => `Geen bruikbare browser gevonden. Installeer er een met: ${command}`,
  onlyChrome: "Google Chrome is er wel, maar laadt geen extensie uit een map.",
  installing: "Geen browser gevonden; Debians chromium wordt geïnstalleerd.",
  noBuild: (folder: string) => `De extensie is nog niet gebouwd (${folder}). Voer eerst uit: npm run build`,
  open: "Sanne opent de webmail van Kantoor Onno.",
  suggest: "Ze typt de naam van haar collega; de webmail stelt eerst een klant voor die bijna zo heet.",
  attach: "Ze hangt er vijf dossiers met BSN's aan.",
  held: "Ze drukt op Verzenden. Verzendwacht houdt het bericht tegen en zegt waarom.",
  kept: "Ze kiest Niet verzenden. Er is niets verstuurd; het concept staat er nog, met alle bijlagen.",
  corrected: "Ze kiest nu de collega en verzendt. Het bericht gaat zonder vraag weg, één keer.",
  anyway: "Nog eens naar de klant, nu met Toch verzenden, de zin en een reden. Het gaat één keer weg.",
  notPlayed: "Niet gespeeld: Toch verzenden. In Firefox kan de demo die knop niet zelf indrukken; u wel.",
  journal: "Het logboek op deze computer laat zien wat er is gebeurd.",
  variant: (name: string) => `Dezelfde vraag als plaatje: ${name}.`,
  reason: "Demo: de klant heeft hier zelf om gevraagd.",
  subject: "Vijf dossiers",
  body: "Hoi Marijke, hierbij de vijf dossiers om na te kijken. Groet, Sanne",
  pictures: (folder: string) => `Plaatjes staan in ${folder}`,
  yourTurn: "Probeer het nu zelf. De demo stopt als u de browser sluit of Ctrl+C drukt.",
  done: "Klaar: alle stappen zijn gebeurd zoals gezegd.",
  failed: (step: string, why: string) => `Mislukt bij de stap "${step}" ${why}`,
  outbox: (expected: number, actual: number) => `er zouden ${expected} berichten weg zijn, het zijn er ${actual}`,
  wrongRecipient: "het bericht ging naar iemand anders",
  lostAttachments: "het concept heeft niet meer alle bijlagen",
  noDialog: "de vraag van Verzendwacht kwam niet",
  noExtension: "de extensie is niet geladen",
  emptyJournal: "het logboek is leeg"
};

const en: typeof nl = {
  started: (url) => `The demo webmail runs at ${url}`,
  browser: (path) => `Browser: ${path}`,
  noBrowser: (command) => `No usable browser found. Install one with: ${command}`,
  onlyChrome: "Google Chrome is here, but it does not load an extension from a folder.",
  installing: "No browser found; installing Debian's chromium.",
  noBuild: (folder) => `The extension has not been built yet (${folder}). First run: npm run build`,
  open: "Sanne opens the webmail of Kantoor Onno.",
  suggest: "She types her colleague's name; the webmail first suggests a client with nearly the same name.",
  attach: "She attaches five dossiers with BSNs.",
  held: "She presses Send. Verzendwacht holds the message and says why.",
  kept: "She chooses not to send. Nothing was sent; the draft is still there, with all attachments.",
  corrected: "She now picks the colleague and sends. The message leaves without a question, once.",
  anyway: "Once more to the client, now with Send anyway, the sentence and a reason. It leaves once.",
  notPlayed: "Not played: Send anyway. In Firefox the demo cannot press that button itself; you can.",
  journal: "The journal on this computer shows what happened.",
  variant: (name) => `The same question as a picture: ${name}.`,
  reason: "Demo: the client asked for this herself.",
  subject: "Five dossiers",
  body: "Hi Marijke, here are the five dossiers to check. Best, Sanne",
  pictures: (folder) => `Pictures are in ${folder}`,
  yourTurn: "Now try it yourself. The demo ends when you close the browser or press Ctrl+C.",
  done: "Done: every step happened as told.",
  failed: (step, why) => `Failed at the step "${step}" ${why}`,
  outbox: (expected, actual) => `${expected} messages should have left, ${actual} did`,
  wrongRecipient: "the message went to somebody else",
  lostAttachments: "the draft no longer has all attachments",
  noDialog: "Verzendwacht's question did not appear",
  noExtension: "the extension was not loaded",
  emptyJournal: "the journal is empty"
};

export type DemoTexts = typeof nl;

export const demoTexts: Readonly<Record<Language, DemoTexts>> = { nl, en };

type Env = Readonly<Record<string, string | undefined>>;

/** The language to speak on the terminal: that of the environment, else that of the system; not Dutch is English. */
export function terminalLanguage(env: Env, systemLocale: string): Language {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== "");
  return /^nl/i.test(set ?? systemLocale) ? "nl" : "en";
}
