import { closestPart, locate, locateAll } from "../page-part.ts";
import { mentions } from "./mentions.ts";
import { roundcubeParts as parts } from "./parts.ts";
import { areaOf, chipsOf, widgetOf, writeHeader } from "./recipient-fields.ts";
import { typedRecipients } from "./typed-recipients.ts";

/**
 * Writes Bcc into the form's own text area, of which elastic draws its recipients anew when it changes (`recipient_input` in
 * elastic/ui.js, read in 1.6.5 on 2026-11-22) and the other skins show the row, and takes them out of To and Cc by the page's
 * own crosses or, without these, in the text. Bcc first: whoever is lost on the way would be missed by nobody.
 */
export function moveToBcc(form: ParentNode, addresses: readonly string[]): void {
  const bcc = areaOf(form, "bcc");
  const isMeant = (one: string): boolean => addresses.some((address) => mentions(one, address));
  const areas = (["to", "cc"] as const).map((field) => areaOf(form, field)).filter((area) => area !== null);
  const moved = areas.flatMap((area) => shownIn(area).filter(isMeant));
  if (!bcc || moved.length === 0) return;
  writeHeader(bcc, [...typedRecipients(bcc.value), ...new Set(moved)]);
  closestPart(bcc, parts.headerRow)?.classList.remove("hidden");
  for (const area of areas) {
    const widget = widgetOf(area);
    if (!widget)
      writeHeader(
        area,
        typedRecipients(area.value).filter((one) => !isMeant(one))
      );
    else
      for (const chip of addresses.flatMap((one) => chipsOf(widget.parentElement ?? widget, one)))
        locate(chip, parts.chipRemover)?.click();
  }
}

/** Chips, or the text where a skin has none: what is typed in a widget and is no chip yet cannot be taken out of it. */
function shownIn(area: HTMLTextAreaElement): string[] {
  const widget = widgetOf(area);
  const chips = widget ? locateAll(widget.parentElement ?? widget, parts.chip) : null;
  return chips?.map((chip) => (chip.textContent ?? "").replace(/[,;\s]+$/, "")) ?? typedRecipients(area.value);
}
