import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The gecko id of the sample and of nothing else. */
export const SAMPLE_ID = "sample@verzendwacht.example";

const MANIFEST = {
  manifest_version: 3,
  name: "__MSG_name__",
  default_locale: "en",
  version: "1.0",
  background: { service_worker: "background.js", scripts: ["background.js"] },
  permissions: ["storage"],
  optional_host_permissions: ["http://localhost/*"],
  content_scripts: [{ matches: ["http://127.0.0.1/*"], js: ["content.js"], run_at: "document_start" }],
  web_accessible_resources: [{ resources: ["tabs/dialog.html"], matches: ["http://127.0.0.1/*"] }],
  browser_specific_settings: { gecko: { id: SAMPLE_ID } }
};

/** Opens the dialog as the guard does: an extension page in an iframe, in a closed shadow root, in the top layer. */
const CONTENT = `
let host, answered = "";
function open() {
  host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const dialog = document.createElement("dialog");
  dialog.style.cssText = "padding:0;border:0;width:600px;height:420px";
  const frame = document.createElement("iframe");
  frame.src = chrome.runtime.getURL("tabs/dialog.html");
  frame.style.cssText = "border:0;width:100%;height:100%";
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.append(frame);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  frame.addEventListener("load", () => frame.focus());
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || typeof event.data.answer !== "string") return;
    document.documentElement.dataset.answer = event.data.answer;
    host.remove();
  });
}
window.addEventListener("open-sample", open);
`;

const DIALOG = `<!doctype html><html><head><meta charset="utf-8"><title>sample</title></head><body>
<h1 id="heading"></h1><p style="display:none">niet te zien</p>
<ul><li>dossier-1.txt: 2 BSN's <button data-testid="take-out-file-0">Haal eruit</button></li></ul>
<button data-testid="keep">Niet verzenden</button><button data-testid="send-anyway-open">Toch verzenden</button>
<div id="anyway" hidden style="margin-top:600px"><label><input type="checkbox" data-testid="agree">Ik snap de risico's</label>
<textarea data-testid="reason"></textarea><button data-testid="send-anyway" disabled>Verzenden</button></div>
<script src="dialog.js"></script></body></html>`;

const DIALOG_SCRIPT = `
const by = (name) => document.querySelector('[data-testid="' + name + '"]');
const answer = (text) => parent.postMessage({ answer: text }, "*");
let trusted = true;
for (const kind of ["click", "keydown", "input"]) {
  addEventListener(kind, (event) => { trusted = trusted && event.isTrusted; }, true);
}
document.querySelector("#heading").textContent = "Taal: " + chrome.i18n.getUILanguage() + ", " +
  chrome.i18n.getMessage("name") + ", " + (matchMedia("(prefers-color-scheme: dark)").matches ? "donker" : "licht");
by("keep").addEventListener("click", () => answer("keep"));
addEventListener("keydown", (event) => { if (event.key === "Escape") answer("escape"); });
by("send-anyway-open").addEventListener("click", () => { document.querySelector("#anyway").hidden = false; });
by("take-out-file-0").addEventListener("click", (event) => event.target.closest("li").remove());
const weigh = () => { by("send-anyway").disabled = !by("agree").checked || by("reason").value.trim().length < 10; };
by("agree").addEventListener("change", weigh);
by("reason").addEventListener("input", weigh);
by("send-anyway").addEventListener("click", () => answer((trusted ? "trusted:" : "script:") + by("reason").value));
by("keep").focus();
`;

const POPUP = `<!doctype html><html><head><meta charset="utf-8"><title>popup</title></head><body>
<p id="id"></p><button id="ask">Vraag</button><p id="got"></p><script src="popup.js"></script></body></html>`;

const POPUP_SCRIPT = `
document.querySelector("#id").textContent = chrome.runtime.id;
document.querySelector("#ask").addEventListener("click", async () => {
  const got = await chrome.permissions.request({ origins: ["http://localhost/*"] });
  document.querySelector("#got").textContent = String(got);
});
`;

/** Writes a small extension of the guard's shape into `folder`, for the rig's own test. */
export function writeSampleExtension(folder: string): void {
  for (const language of ["en", "nl"]) {
    mkdirSync(join(folder, "_locales", language), { recursive: true });
    const messages = { name: { message: language === "nl" ? "Proefje" : "Sample" } };
    writeFileSync(join(folder, "_locales", language, "messages.json"), JSON.stringify(messages));
  }
  mkdirSync(join(folder, "tabs"), { recursive: true });
  const files: Record<string, string> = {
    "manifest.json": JSON.stringify(MANIFEST),
    "background.js": "",
    "content.js": CONTENT,
    "tabs/dialog.html": DIALOG,
    "tabs/dialog.js": DIALOG_SCRIPT,
    "popup.html": POPUP,
    "popup.js": POPUP_SCRIPT
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
