import type { ContactWire, Language } from "./wire.ts";

/** The demo's people. All fictitious; `.example` never resolves. The two Marijkes are the point of the demo. */
export const CONTACTS: readonly ContactWire[] = [
  { name: "Marijke Janssen", address: "marijke.janssen@janssen-interieur.example" },
  { name: "Marijke Jansen", address: "marijke.jansen@kantoor-onno.example" },
  { name: "Onno Brandsma", address: "onno@kantoor-onno.example" },
  { name: "Pieter de Haan", address: "pieter@bakkerij-dehaan.example" },
  { name: "Yasmina El Idrissi", address: "yasmina.elidrissi@kantoor-onno.example" }
];

export const SENDERS: readonly string[] = [
  '"Sanne Vermeer" <sanne.vermeer@kantoor-onno.example>',
  '"Kantoor Onno" <info@kantoor-onno.example>'
];

export interface SeedMail {
  readonly language: Language;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** Minutes before the server started. */
  readonly age: number;
  readonly attachment?: { readonly name: string; readonly type: string; readonly text: string };
}

const OVERVIEW = [
  "naam;bsn;jaar;verzamelinkomen",
  "A. Specimen;111222333;2025;41250",
  "B. Specimen;123456782;2025;38900",
  ""
].join("\n");

export const SEED_MAILS: readonly SeedMail[] = [
  {
    language: "nl",
    from: '"Marijke Jansen" <marijke.jansen@kantoor-onno.example>',
    subject: "Vijf dossiers voor morgen",
    body: "<p>Hoi Sanne,</p><p>Ik werk morgen thuis. Stuur je mij de vijf dossiers? Dan kijk ik ze na.</p><p>Marijke</p>",
    age: 12
  },
  {
    language: "nl",
    from: '"Marijke Janssen" <marijke.janssen@janssen-interieur.example>',
    subject: "Vraag over de btw-aangifte",
    body: "<p>Goedemiddag,</p><p>Wanneer is de btw-aangifte van dit kwartaal klaar?</p><p>Groet, Marijke Janssen</p>",
    age: 55
  },
  {
    language: "nl",
    from: '"Yasmina El Idrissi" <yasmina.elidrissi@kantoor-onno.example>',
    subject: "Overzicht inkomens 2025",
    body: "<p>Sanne, hierbij het overzicht. <b>Alleen voor intern gebruik.</b></p><p>Yasmina</p>",
    age: 190,
    attachment: { name: "overzicht-2025.csv", type: "text/csv", text: OVERVIEW }
  },
  {
    language: "nl",
    from: '"Pieter de Haan" <pieter@bakkerij-dehaan.example>',
    subject: "Bedankt!",
    body: "<p>De jaarrekening ziet er goed uit. Taart volgt.</p><p>Pieter</p>",
    age: 1500
  },
  {
    language: "en",
    from: '"Marijke Jansen" <marijke.jansen@kantoor-onno.example>',
    subject: "Five dossiers for tomorrow",
    body: "<p>Hi Sanne,</p><p>I work from home tomorrow. Can you send me the five dossiers to check?</p><p>Marijke</p>",
    age: 12
  },
  {
    language: "en",
    from: '"Marijke Janssen" <marijke.janssen@janssen-interieur.example>',
    subject: "Question about the VAT return",
    body: "<p>Good afternoon,</p><p>When will this quarter's VAT return be ready?</p><p>Marijke Janssen</p>",
    age: 55
  },
  {
    language: "en",
    from: '"Yasmina El Idrissi" <yasmina.elidrissi@kantoor-onno.example>',
    subject: "Overview of incomes 2025",
    body: "<p>Sanne, here is the overview. <b>For internal use only.</b></p><p>Yasmina</p>",
    age: 190,
    attachment: { name: "overview-2025.csv", type: "text/csv", text: OVERVIEW }
  },
  {
    language: "en",
    from: '"Pieter de Haan" <pieter@bakkerij-dehaan.example>',
    subject: "Thank you!",
    body: "<p>The annual accounts look good. Cake will follow.</p><p>Pieter</p>",
    age: 1500
  }
];
