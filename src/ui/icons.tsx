import type { ComponentChildren } from "preact";

/** Pictures stand beside a text that says the same; they are silent for screen readers. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** An envelope held back by a hand-sized bar: this mail waits. */
export function HeldIcon() {
  return (
    <Icon>
      <path d="M13 19H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v5" />
      <path d="m3.5 6.5 8.5 6.5 8.5-6.5" />
      <path d="M19 15v3.5" />
      <path d="M19 21.5v.01" />
    </Icon>
  );
}

export function ReadingIcon() {
  return (
    <Icon>
      <path d="M13 20H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h8l4 4v3" />
      <circle cx="16.5" cy="16.5" r="3" />
      <path d="m19 19 2.5 2.5" />
    </Icon>
  );
}

export function ClearIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.5 2.7 2.7L16 9.5" />
    </Icon>
  );
}

export function OffIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8" />
    </Icon>
  );
}

export function AttentionIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.5v5.5" />
      <path d="M12 16.5v.01" />
    </Icon>
  );
}
