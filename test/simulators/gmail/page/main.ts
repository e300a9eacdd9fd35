import { variantOf } from "../variant.ts";
import { Mailbox } from "./mailbox.ts";

declare global {
  interface Window {
    /** For tests, which run in the page. */
    gmailSimulator: Mailbox;
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent =
    "[g_editable]{border:1px solid;min-height:3em} [role=button],[role=menuitem],[role=link]{border:1px solid;display:inline-block;padding:4px}" +
    "[role=dialog],[role=alertdialog],[role=menu]{border:1px solid;padding:6px;margin:6px} input{margin:2px}";
  document.head.append(style);
  window.gmailSimulator = new Mailbox(variantOf(location.search));
  window.gmailSimulator.restore();
});
