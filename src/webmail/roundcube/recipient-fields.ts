import type { RecipientField } from "../../core/recipients/recipient.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { mentions } from "./mentions.ts";
import { roundcubeParts as parts } from "./parts.ts";
import { typedRecipients } from "./typed-recipients.ts";

export const recipientFields = ["to", "cc", "bcc"] as const;

export const areaOf = (form: ParentNode, field: RecipientField): HTMLTextAreaElement | null =>
  locate<HTMLTextAreaElement>(form, parts[field]);

/** Elastic's widget behind a header's text area; null in the skins that show the text area itself. */
export function widgetOf(area: HTMLTextAreaElement): HTMLElement | null {
  return area.parentElement && locate(area.parentElement, parts.recipientWidget);
}

/** Writes a header as its writer would, and tells the page. */
export function writeHeader(area: HTMLTextAreaElement, recipients: readonly string[]): void {
  area.value = recipients.join(", ");
  for (const type of ["input", "change"]) area.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Where a recipient stands: its chip, or the text area it is typed in. */
export function recipientPlace(form: ParentNode, address: string): HTMLElement | null {
  return chipsOf(form, address)[0] ?? areasWith(form, address)[0] ?? null;
}

export function chipsOf(form: ParentNode, address: string): HTMLElement[] {
  return locateAll(form, parts.chip).filter((chip) => mentions(chip.textContent ?? "", address));
}

/** Text areas that are a skin's only place for recipients, and name this one. */
function areasWith(form: ParentNode, address: string): HTMLTextAreaElement[] {
  const areas = recipientFields.map((field) => areaOf(form, field)).filter((area) => area !== null);
  return areas.filter((area) => !widgetOf(area) && mentions(area.value, address));
}

/** The chip's own cross; a skin without chips has none, so a control of ours, in no page, that edits the text as its writer would. */
export function recipientRemover(form: ParentNode, address: string): HTMLElement | null {
  const [chip] = chipsOf(form, address);
  if (chip) return locate(chip, parts.chipRemover);
  const areas = areasWith(form, address);
  if (areas.length === 0) return null;
  const control = document.createElement("button");
  control.addEventListener("click", () => {
    for (const area of areas)
      writeHeader(
        area,
        typedRecipients(area.value).filter((one) => !mentions(one, address))
      );
  });
  return control;
}

/** Where one more recipient of this field is typed; shows the field's row first where it is hidden. */
export function recipientInput(form: ParentNode, field: RecipientField): HTMLElement | null {
  const area = areaOf(form, field);
  if (!area) return null;
  const widget = widgetOf(area);
  closestPart(area, parts.headerRow)?.classList.remove("hidden");
  if (widget) return locate(widget.parentElement ?? widget, parts.recipientInput) ?? area;
  const link = field === "to" ? null : locate(area.ownerDocument, parts[`${field}Link`]);
  // With text in it the row is shown already, and the link would put back what stood in it before.
  if (link && area.value === "") link.click();
  return area;
}
