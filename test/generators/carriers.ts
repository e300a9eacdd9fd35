import { mailWithNumber, registration } from "./carriers/letters.ts";
import { bareList, hiddenNumber, personTable } from "./carriers/tables.ts";
import type { Family } from "./specimen.ts";

/** Documents that give a person's number away and are no financial dossier. */
export const carriers: readonly Family[] = [mailWithNumber, registration, personTable, hiddenNumber, bareList];
