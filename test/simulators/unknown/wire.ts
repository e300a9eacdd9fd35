/** What the simulated webmails and their server say to each other. */

export const SHAPES = ["snappymail", "zimbra", "nextcloud", "cypht", "proton", "plain", "components"] as const;
export type ShapeName = (typeof SHAPES)[number];

/** The whole page may stand in a shadow root, whatever its shape. */
export type ShadowMode = "open" | "closed";

/** How the page of `plain` sends; the others send as their webmail does. */
export const TRANSPORTS = ["fetch", "request", "xhr", "form", "form-submit", "request-submit", "two-step"] as const;
export type Transport = (typeof TRANSPORTS)[number];

export type Field = "to" | "cc" | "bcc";

/** A message as a page holds it. */
export interface Written {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  /** HTML, or plain text where the page writes that. */
  readonly body: string;
  readonly files: readonly string[];
}

export interface SentMail extends Written {
  readonly shape: ShapeName;
  /** It was planned for later. */
  readonly planned: boolean;
}

/** Stands for encryption: nobody who reads the request can tell what is in it. */
export const sealed = (text: string): string => btoa(encodeURIComponent(text)).split("").reverse().join("");
export const unsealed = (text: string): string => decodeURIComponent(atob(text.split("").reverse().join("")));
