import { element } from "./element.ts";

const line = element("p", { role: "status", class: "status" });

/** The page's one status line, for what happened outside a compose. */
export function statusLine(): HTMLElement {
  return line;
}

export function say(text: string): void {
  line.textContent = text;
}
