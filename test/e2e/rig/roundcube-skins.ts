/** Debian's skins: elastic comes with Roundcube, the others in packages of their own. */
export type Skin = "elastic" | "larry" | "classic";

export type RecipientField = "to" | "cc" | "bcc";

/** The button that a person presses to send. */
export const SEND_BUTTON: Readonly<Record<Skin, string>> = {
  elastic: ".formbuttons button.send",
  larry: "#messagetoolbar a.send",
  classic: "#messagetoolbar a[onclick*=\"'send'\"]"
};

/** Where a person types a recipient: elastic's widget, or the text area itself. */
export function inputOf(skin: Skin, field: RecipientField): string {
  return skin === "elastic" ? `#_${field} + ul.recipient-input input` : `#_${field}`;
}

/** The file chooser. */
export const FILE_INPUT = 'input[type=file][name="_attachments[]"]';
