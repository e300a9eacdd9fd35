import { vi } from "vitest";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { watchShadows } from "../../../src/webmail/generic/composed.ts";
import type { ComposePage } from "../../simulators/unknown/page/compose-page.ts";
import { at } from "../../simulators/unknown/page/compose-page.ts";
import { openCompose } from "../../simulators/unknown/page/mount.ts";
import type { ShapeName, Written } from "../../simulators/unknown/wire.ts";

/** jsdom draws nothing: here an element is shown unless it, or what it stands in, says otherwise itself. */
Element.prototype.checkVisibility ??= function checkVisibility(this: Element): boolean {
  return this.isConnected && this.closest('[hidden], [style*="display: none"]') === null;
};

watchShadows(window);

// The page's own requests go nowhere.
vi.stubGlobal("fetch", () => new Promise(() => undefined));
XMLHttpRequest.prototype.send = () => undefined;
HTMLFormElement.prototype.submit = () => undefined;
HTMLFormElement.prototype.requestSubmit = () => undefined;

export function emptyPage(): void {
  document.body.replaceChildren();
}

/** A compose of a simulated webmail with this in it, in a page of its own. */
export function written(
  name: ShapeName,
  mail: Partial<Written>,
  more: Parameters<typeof openCompose>[1] = {}
): ComposePage {
  const page = openCompose(name, more);
  // The writer goes there.
  page.find(at.subject).dispatchEvent(new MouseEvent("pointerdown", { bubbles: true, composed: true }));
  for (const field of ["to", "cc", "bcc"] as const) {
    if (name === "cypht" || name === "plain") page.input(field).value = (mail[field] ?? []).join(", ");
    else for (const one of mail[field] ?? []) page.add(field, one);
  }
  page.find<HTMLInputElement>(at.subject).value = mail.subject ?? "";
  const body = page.body();
  if (body instanceof HTMLTextAreaElement) body.value = mail.body ?? "";
  else body.textContent = mail.body ?? "";
  for (const file of mail.files ?? []) page.attach(file);
  return page;
}

export function onlyCompose(): Compose {
  const [compose, ...others] = generic.composes(document);
  if (!compose || others.length > 0) throw new Error(`not one compose but ${others.length + (compose ? 1 : 0)}`);
  return compose;
}
