/** `train`: what rules may be tuned on. `held-out`: set aside; its figures are the ones that count. */
export type Part = "train" | "held-out";

/** The types that the contract of the engine names. */
export const dossierTypes = [
  "loonstrook",
  "jaaropgaaf",
  "ib-aangifte",
  "aanslag",
  "toeslag",
  "woz-beschikking",
  "hypotheek-jaaroverzicht",
  "bank-jaaroverzicht",
  "rekeningafschrift",
  "pensioenoverzicht",
  "jaarrekening",
  "grootboek",
  "auditfile",
  "loonaangifte",
  "identiteitsbewijs",
  "arbeidscontract",
  "kredietoverzicht",
  "polisblad"
] as const;
export type DossierType = (typeof dossierTypes)[number];

/**
 * Where an identifier stands. `labelled`: its label directly before it or on the line above. `column`: under a header.
 * `label-after`: its label behind it. `apart`: labels first, then all values (two columns read one after the other).
 * `embedded`: inside another number. `bare`: nothing says what it is.
 */
export type Place = "labelled" | "column" | "label-after" | "apart" | "embedded" | "bare";

export interface Plant {
  /** Rule id of the shipped packs: `nl.bsn`, `nl.iban` ... */
  readonly rule: string;
  /** Canonical: digits and upper-case letters; a date as `1961-03-14`. */
  readonly value: string;
  readonly place: Place;
  /** Finding it is right, and not finding it no miss: its label is of the kind that no rule has to know. */
  readonly optional?: true;
}

/** One made document and what is in it. */
export interface Specimen {
  readonly kind: string;
  readonly layout: string;
  readonly seed: number;
  readonly part: Part;
  /** Whether its layout is only in the held-out part. */
  readonly unseen: boolean;
  /** Null: not a financial dossier. */
  readonly type: DossierType | null;
  /** Types that a person might call it too: neither right nor wrong. */
  readonly also: readonly DossierType[];
  /** Nothing in it gives a BSN away, and it is no dossier. */
  readonly benign: boolean;
  readonly text: string;
  readonly plants: readonly Plant[];
}

export interface Layout {
  readonly name: string;
  /** In the language of `template.ts`. */
  readonly template: string;
  readonly heldOut?: true;
  readonly english?: true;
  /** `table`: delimited text. `raw`: kept as it is but for placeholders. Default `page`. */
  readonly shape?: "page" | "table" | "raw";
  readonly also?: readonly DossierType[];
}

/** The layouts of one kind of document. */
export interface Family {
  readonly kind: string;
  readonly type: DossierType | null;
  readonly benign: boolean;
  readonly layouts: readonly Layout[];
}

export const dossier = (type: DossierType, layouts: readonly Layout[]): Family => ({
  kind: type,
  type,
  benign: false,
  layouts
});
export const benign = (kind: string, layouts: readonly Layout[]): Family => ({
  kind,
  type: null,
  benign: true,
  layouts
});
export const carrier = (kind: string, layouts: readonly Layout[]): Family => ({
  kind,
  type: null,
  benign: false,
  layouts
});
