import { cutMiddle, safeText } from "./safe-text.ts";

export interface SafeProps {
  /** Hostile input. */
  readonly text: string;
  /** What to show when nothing is left of it. */
  readonly empty: string;
  readonly max?: number;
  /** Share of a cut text that its end keeps. */
  readonly tail?: number;
}

/** Hostile text, shown isolated and not longer than `max`; the whole of it is in the tooltip. */
export function Safe({ text, empty, max = 64, tail = 0.4 }: SafeProps) {
  const whole = safeText(text) || empty;
  const shown = cutMiddle(whole, max, tail);
  return <bdi {...(shown === whole ? {} : { title: whole })}>{shown}</bdi>;
}

/** An address: its end, the domain, is what matters most. */
export function SafeAddress({ text, empty }: SafeProps) {
  return <Safe text={text} empty={empty} max={64} tail={0.7} />;
}

/** The same text for an accessible name, where no markup can isolate it: short, and closed by U+2068 and U+2069. */
export function spoken(text: string, empty: string): string {
  return `\u2068${cutMiddle(safeText(text) || empty, 64)}\u2069`;
}
