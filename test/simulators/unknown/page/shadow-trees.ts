import type { ShadowMode } from "../wire.ts";

/** Closed ones too: those who made them keep them. */
const roots = new WeakMap<Element, ShadowRoot>();

/** Makes a shadow root of each `<template shadowrootmode>` under `root`, to any depth; with a `mode`, an empty one of `root` itself. */
export function attachShadows(root: Element, mode?: ShadowMode): ShadowRoot | Element {
  if (mode) return make(root, mode);
  for (const template of root.querySelectorAll<HTMLTemplateElement>("template[shadowrootmode]")) {
    const host = template.parentElement;
    template.remove();
    if (!host) continue;
    const shadow = make(host, "open");
    shadow.append(template.content);
    for (const child of shadow.children) attachShadows(child);
  }
  return root;
}

function make(host: Element, mode: ShadowMode): ShadowRoot {
  const shadow = host.attachShadow({ mode });
  roots.set(host, shadow);
  return shadow;
}

/** Under `root`, in its shadow roots too. */
export function allIn<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const own = root instanceof Element ? [root] : [];
  const shadows = [...own, ...root.querySelectorAll("*")].flatMap((element) => roots.get(element) ?? []);
  return [...root.querySelectorAll<E>(selector), ...shadows.flatMap((shadow) => allIn<E>(shadow, selector))];
}
