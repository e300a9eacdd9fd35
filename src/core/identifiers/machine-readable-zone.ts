import { parse } from "mrz";
import type { EvidenceName } from "../scan/evidence.ts";
import type { IdentifierReading } from "./identifier-reading.ts";
import { type MachineReadableLines, machineReadableLines } from "./machine-readable-lines.ts";
import { personBehind } from "./person-behind.ts";
import { soundZone } from "./sound-zone.ts";

type Parsed = ReturnType<typeof parse>;

/**
 * The machine-readable zone of a passport (TD3: 2 lines of 44) or identity card or residence document (TD1: 3 of 30).
 * `start` is a `<` of the first line. Check: check digits over document number, birth, expiry, personal number and
 * all of it, weights 7, 3, 1 (`mrz`, which also reads O as 0 where only digits stand). Evidence: `high` if all hold;
 * `medium` if one part is damaged (then its own and the total fail). Range: until August 2021 a Dutch document has the
 * BSN as personal number (TD3 line 2, 29-42) or optional data (TD1 line 1, 16-30); elfproef. `value` is the document
 * number. Source: ICAO Doc 9303 parts 4 and 5; openkamer.org 2018Z14386.
 */
export function readMachineReadableZone(
  text: string,
  start: number,
  repairs: Repairs = { left: 1 }
): IdentifierReading | null {
  const zone = machineReadableLines(text, start);
  if (zone === null) return null;
  const sound = soundZone(zone.lines);
  if (sound !== null && sound.documentNumber !== "") {
    const person = personOf(sound.issuingState, zone.lines, "high");
    return { end: zone.end, value: sound.documentNumber, ...person };
  }
  if (repairs.left <= 0) return null;
  repairs.left -= 1;
  return readDamaged(zone);
}

/** How many more damaged zones of a text may be put right, which takes fifty times as long as reading a sound one. */
export interface Repairs {
  left: number;
}

function readDamaged(zone: MachineReadableLines): IdentifierReading | null {
  const parsed = parse(zone.lines, { autocorrect: true });
  const alone = aloneOf(parsed);
  const number = fieldOf(parsed, "documentNumber");
  if (alone === null || number === "" || !/^\d{6}$/.test(fieldOf(parsed, "birthDate"))) return null;
  return { end: zone.end, value: number, ...personOf(fieldOf(parsed, "issuingState"), zone.lines, alone) };
}

function aloneOf({ details }: Parsed): "medium" | "high" | null {
  const failing = details.filter(({ field, valid }) => !valid && field?.endsWith("CheckDigit"));
  if (failing.length === 0) return "high";
  const isOnePart = failing.length === 1 || failing.some(({ field }) => field === "compositeCheckDigit");
  return failing.length < 3 && isOnePart ? "medium" : null;
}

function personOf(issuingState: string, lines: readonly string[], alone: "medium" | "high") {
  const zone: EvidenceName = "machine-readable-zone";
  const form: readonly EvidenceName[] = alone === "high" ? [zone, "check-digit"] : [zone];
  const digits = issuingState === "NLD" ? ownNumberOf(lines) : "";
  const person = digits === "" ? null : personBehind(Number(digits), "person", alone);
  return person === null
    ? { nine: null, evidence: form, alone }
    : { nine: person.nine, evidence: [...form, ...person.evidence], alone: person.alone };
}

/**
 * The nine digits where Dutch documents had the BSN; O is a misread 0, K behind them a misread `<` (it counts 20, so no
 * check digit tells them apart). "" if more goes on behind.
 */
function ownNumberOf(lines: readonly string[]): string {
  const field = (lines.length === 2 ? lines[1]?.slice(28, 38) : lines[0]?.slice(15, 25)) ?? "";
  return /^[\dO]{9}[<K]$/.test(field) ? field.slice(0, 9).replaceAll("O", "0") : "";
}

function fieldOf(parsed: Parsed, wanted: string): string {
  return parsed.details.find(({ field }) => field === wanted)?.value ?? "";
}
