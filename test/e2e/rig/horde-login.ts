import type { Page } from "./browser.ts";
import type { Horde } from "./horde.ts";

export const HORDE_USER = "anna@kantoor.example";

/** Its page of today and the one of before, whose forms load a page each time. */
export type HordeView = "dynamic" | "basic";

/** Logs in; the view stays for as long as the session. */
export async function logIn(page: Page, horde: Horde, view: HordeView): Promise<void> {
  await page.goto(`${horde.url}login.php`);
  const typed: [string, string, HordeView] = [HORDE_USER, horde.password, view];
  await page.evaluate(submitLogin, typed);
  await page.waitFor(() => !location.pathname.includes("login") && document.readyState === "complete");
}

function submitLogin([user, password, view]: [string, string, HordeView]): void {
  const form = document.querySelector<HTMLFormElement>("#horde_login");
  const set = (name: string, value: string): void => {
    const field = form?.elements.namedItem(name) as HTMLInputElement | null;
    if (field) field.value = value;
  };
  set("horde_user", user);
  set("horde_pass", password);
  set("login_post", "1");
  set("horde_select_view", view);
  form?.submit();
}
