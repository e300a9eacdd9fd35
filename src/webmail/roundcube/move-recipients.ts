import type { RecipientField } from "../../core/recipients/recipient.ts";
import type { Compose } from "../adapter.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { mentions } from "./mentions.ts";
import { roundcubeParts as parts } from "./parts.ts";

/** Where recipients are typed: the skin puts its own widget behind the text area of the form. */
export function recipientInput({ root }: Compose, field: RecipientField): HTMLElement | null {
  const area = locate<HTMLTextAreaElement>(root, parts[field]);
  if (!area) return null;
  // Cc and Bcc are hidden until they are wanted.
  closestPart(area, parts.headerRow)?.classList.remove("hidden");
  return (area.parentElement && locate(area.parentElement, parts.recipientInput)) ?? area;
}

/**
 * Writes Bcc into the form's own text area, of which the skin draws its recipients anew when it changes (`recipient_input` in
 * elastic/ui.js, read in 1.6.5 on 2026-11-22), and takes them out of To and Cc with the page's own crosses. Bcc first: whoever
 * is lost on the way would be missed by nobody.
 */
export function moveToBcc(compose: Compose, addresses: readonly string[]): void {
  const bcc = locate<HTMLTextAreaElement>(compose.root, parts.bcc);
  const chips = (["to", "cc"] as const).flatMap((field) => chipsIn(compose, field, addresses));
  if (!bcc || chips.length === 0) return;
  const moved = chips.map((chip) => (chip.textContent ?? "").replace(/[,;\s]+$/, ""));
  bcc.value = [bcc.value.replace(/[,;\s]+$/, ""), ...new Set(moved)].filter(Boolean).join(", ");
  bcc.dispatchEvent(new Event("change", { bubbles: true }));
  closestPart(bcc, parts.headerRow)?.classList.remove("hidden");
  for (const chip of chips) locate(chip, parts.chipRemover)?.click();
}

function chipsIn({ root }: Compose, field: "to" | "cc", addresses: readonly string[]): HTMLElement[] {
  const line = locate<HTMLTextAreaElement>(root, parts[field])?.parentElement;
  const chips = line ? locateAll(line, parts.chip) : [];
  return chips.filter((chip) => addresses.some((address) => mentions(chip.textContent ?? "", address)));
}
