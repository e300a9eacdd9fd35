import { Appointment, Invitation } from "./calendar.ts";
import { Compose } from "./compose.ts";
import { element, hashed, pressable } from "./element.ts";
import { settingsOf, wordsOf } from "./settings.ts";

const settings = settingsOf(location.search);
const main = document.querySelector('[role="main"]');
if (!main) throw new Error("no place for a compose");

/** Its button is a split one too, as Outlook's is. */
const fresh = element(
  document,
  "button",
  { type: "button", class: `${hashed(settings.hash)} fui-SplitButton__primaryActionButton`, "data-test": "new" },
  wordsOf(settings).fresh
);
pressable(fresh, () => open());
document.querySelector('[role="navigation"]')?.append(fresh);

function open(): void {
  if (settings.view === "calendar") return void new Appointment(main as Element, settings);
  if (settings.view === "invitation") return void new Invitation(main as Element, settings);
  if (settings.view !== "popout") return void new Compose(document, main as Element, settings);
  const popup = window.open("", "", "width=900,height=700");
  if (popup) new Compose(popup.document, popup.document.body, settings);
}
