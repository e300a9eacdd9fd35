import type { Variant } from "../variant.ts";
import { element } from "./element.ts";

/** Puts a compose in what its shape stands in. */
export function frameOf(pane: HTMLElement, { shape, classes }: Variant): HTMLElement {
  const known = (name: string): string | undefined => (classes === "known" ? name : undefined);
  const dialog = (): HTMLElement =>
    element("div", { class: known("nH Hd"), role: "dialog" }, element("div", { class: "aaZ" }, pane));
  switch (shape) {
    case "full":
      return element("div", { class: known("aSs") }, element("div", { class: known("aSt") }, dialog()));
    case "inline":
      return element("div", { class: known("ip adB") }, pane);
    case "popout":
      return pane;
    default:
      return element(
        "div",
        { class: known("no") },
        element("div", { class: known("AD") }, element("div", {}, dialog()))
      );
  }
}

/** Where they are put: a window of its own has the class of its kind on its body. */
export function stageOf({ shape, classes }: Variant): HTMLElement {
  if (shape === "popout" && classes === "known") document.body.className = "xE xp";
  const main = element("div", { role: "main" });
  const windows = element("div", { class: "dw" }, element("div", { class: "nH" }));
  document.body.append(main, windows);
  return shape === "inline" || shape === "popout" ? main : windows;
}
