import { withoutInvisible } from "../mail/visible.ts";

const NOT_PLAIN = /[^\t\n\u0020-\u007e]/;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const LINE_BREAKS = /^(?:\r\n?|[\u000b\u000c\u0085\u2028\u2029])$/;
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** Full-width forms, mathematical letters and digits, and the ligatures that PDF text is full of. */
const COMPATIBLE = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
const COMBINED = /^.\p{M}+$/u;

/**
 * Everything that matching must not see as written. One match is one change, so that an offset map can be kept beside
 * it.
 */
const TO_CHANGE =
  /\r\n?|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u2015\u2028-\u202f\u205f-\u206f\u2212\u3000\ufb00-\ufb06\ufe00-\ufe0f\ufe58\ufe63\ufeff\uff01-\uff5e\ufff9-\ufffb\u{1d400}-\u{1d7ff}\u{e0000}-\u{e007f}]|\p{L}\p{M}{1,8}/gu;

/**
 * Text as a reader sees it, for matching only: invisible characters gone; every Unicode space one ordinary space;
 * every line break `\n`; hyphens and dashes `-`; full-width and mathematical letters and digits plain; ligatures and
 * combining accents composed. Superscripts stay: a footnote mark behind a number is not its tenth digit.
 */
export function normalizeText(text: string): string {
  return NOT_PLAIN.test(text) ? text.replace(TO_CHANGE, plainForm) : text;
}

function plainForm(written: string): string {
  if (SPACES.test(written)) return " ";
  if (LINE_BREAKS.test(written)) return "\n";
  if (HYPHENS.test(written)) return "-";
  if (COMPATIBLE.test(written)) return written.normalize("NFKC");
  return COMBINED.test(written) ? withoutInvisible(written).normalize("NFC") : withoutInvisible(written);
}
