import { halves, postJson, type Shape } from "../compose-page.ts";

const shadow = (inside: string): string => `<template shadowrootmode="open">${inside}</template>`;

const field = (label: string, name: string): string =>
  `<sim-field label="${label}">${shadow(`<span class="c1"></span><span data-sim-cell><input data-sim="${name}"></span>`)}</sim-field>`;

const button = (label: string, name: string): string =>
  `<sim-button>${shadow(`<button type="button" data-sim="${name}"><slot></slot></button>`)}<b>${label}</b></sim-button>`;

const editor = shadow('<div contenteditable="true" data-sim="body" style="min-height: 80px; width: 300px"></div>');

/** Made of web components: each field, the editor and each button in a shadow root of its own, inside that of the composer. */
export const components: Shape = {
  html: () =>
    `<sim-composer>${shadow(`<div class="c0">
      ${field("Aan", "to")}${field("Cc", "cc")}${field("Bcc", "bcc")}${field("Onderwerp", "subject")}
      <sim-editor>${editor}</sim-editor><ul data-sim="files"></ul>
      ${button("Bewaar als concept", "save")}${button("Versturen", "send")}</div>`)}</sim-composer>`,
  chip(recipient) {
    const { address } = halves(recipient);
    return `<span class="c2" data-address="${address}">${address} <button type="button" aria-label="Verwijder" data-sim-out>×</button></span>`;
  },
  file: (name) => `<li><span>${name}</span> <span>8 KB</span></li>`,
  start(compose) {
    const send = (): void => void postJson("/components/messages", compose.written());
    compose.on('[data-sim="send"]', send);
    compose.on('[data-sim="save"]', () => void postJson("/components/drafts", compose.written()));
    compose.onSendKeys(compose.root, send);
  }
};
