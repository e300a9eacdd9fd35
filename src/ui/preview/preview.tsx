import { render } from "preact";
import en from "../../../assets/_locales/en/messages.json";
import nl from "../../../assets/_locales/nl/messages.json";
import { Dialog } from "../dialog/dialog.tsx";
import { textsFrom } from "../texts.ts";
import { dialogStates } from "./dialog-states.ts";
import "./preview.css";
import { pageStates } from "./page-states.tsx";
import { sampleLikeness } from "./sample-likeness.ts";

/** Shows one named screen: `preview.html#nl/five-dossiers`. For looking at and for browser checks; never shipped. */
function show(): void {
  const [language, name = ""] = location.hash.slice(1).split("/");
  const t = textsFrom(language === "en" ? en : nl);
  const state = dialogStates[name];
  const page = pageStates[name];
  document.body.className = state === undefined ? "" : "mail-behind";
  const choices: unknown[] = [];
  Object.assign(window, { choices });
  const root = document.getElementById("root") as HTMLElement;
  const onChoice = (choice: unknown) => choices.push(choice);
  render(state ? <Dialog {...{ t, state, onChoice }} likeness={sampleLikeness} /> : page?.(t), root);
}

show();
