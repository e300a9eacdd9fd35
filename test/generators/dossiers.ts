import { aanslag } from "./dossiers/aanslag.ts";
import { arbeidscontract } from "./dossiers/arbeidscontract.ts";
import { auditfile } from "./dossiers/auditfile.ts";
import { bankJaaroverzicht } from "./dossiers/bank-jaaroverzicht.ts";
import { grootboek } from "./dossiers/grootboek.ts";
import { hypotheekJaaroverzicht } from "./dossiers/hypotheek-jaaroverzicht.ts";
import { ibAangifte } from "./dossiers/ib-aangifte.ts";
import { identiteitsbewijs } from "./dossiers/identiteitsbewijs.ts";
import { jaaropgaaf } from "./dossiers/jaaropgaaf.ts";
import { jaarrekening } from "./dossiers/jaarrekening.ts";
import { kredietoverzicht } from "./dossiers/kredietoverzicht.ts";
import { loonaangifte } from "./dossiers/loonaangifte.ts";
import { loonstrook } from "./dossiers/loonstrook.ts";
import { pensioenoverzicht } from "./dossiers/pensioenoverzicht.ts";
import { polisblad } from "./dossiers/polisblad.ts";
import { rekeningafschrift } from "./dossiers/rekeningafschrift.ts";
import { toeslag } from "./dossiers/toeslag.ts";
import { wozBeschikking } from "./dossiers/woz-beschikking.ts";
import type { Family } from "./specimen.ts";

/** A family for each type, in the order of the contract. */
export const dossiers: readonly Family[] = [
  loonstrook,
  jaaropgaaf,
  ibAangifte,
  aanslag,
  toeslag,
  wozBeschikking,
  hypotheekJaaroverzicht,
  bankJaaroverzicht,
  rekeningafschrift,
  pensioenoverzicht,
  jaarrekening,
  grootboek,
  auditfile,
  loonaangifte,
  identiteitsbewijs,
  arbeidscontract,
  kredietoverzicht,
  polisblad
];
