import type { ComponentChildren } from "preact";

export const TITLE_ID = "dialog-title";
export const SUMMARY_ID = "dialog-summary";

export interface HeadProps {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly lines: readonly string[];
  readonly tone?: "calm" | "serious" | "clear";
}

/** The first thing a writer reads; what a screen reader says when the dialog opens. */
export function Head({ icon, title, lines, tone = "calm" }: HeadProps) {
  return (
    <header class={`head head-${tone}`}>
      {icon}
      <div>
        <h1 id={TITLE_ID}>{title}</h1>
        <p id={SUMMARY_ID}>{lines.join(" ")}</p>
      </div>
    </header>
  );
}
