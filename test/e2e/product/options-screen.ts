import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";

const SECTIONS = { domain: "own", colleague: "team", known: "known" } as const;

/** The options page, as the owner of the office works in it. */
export class OptionsScreen {
  private constructor(readonly page: Page) {}

  static async open(browser: GuardedBrowser): Promise<OptionsScreen> {
    const page = await browser.extensionPage("options.html");
    await page.waitFor("section[aria-labelledby=register]");
    return new OptionsScreen(page);
  }

  /** Types an entry and waits until it is in its list. */
  async add(field: keyof typeof SECTIONS, entry: string): Promise<void> {
    await this.page.fill(`#new-${field}`, entry);
    await this.page.press("Enter");
    await this.waitForText(SECTIONS[field], entry);
    await this.waitForText(SECTIONS[field], "Opgeslagen");
  }

  async chooseProfile(profile: "audit" | "standard" | "strict"): Promise<void> {
    await this.page.bringToFront();
    await this.page.click(`input[name=profile][value=${profile}]`);
    await this.waitForText("profile", "Opgeslagen");
  }

  /** Chooses a client list; gives what the page says of it before anything is kept. */
  async readList(path: string): Promise<string> {
    await this.page.setFiles("#register-file", [path]);
    await this.page.waitFor(".register-preview");
    return this.text("register");
  }

  /** What each column of the list is taken for. */
  columns(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLSelectElement>(".register-columns select")].map((choice) => choice.value)
    );
  }

  async keepList(clients: number): Promise<void> {
    await this.page.click("button", { text: `Bewaar ${clients} klanten` });
    await this.waitForText("register", `${clients} klanten bewaard`);
  }

  /** Has one address forgotten; gives what the page says of it. */
  async forget(address: string): Promise<string> {
    // What was said of the address before is gone then.
    await this.page.goto(await this.page.url());
    await this.page.fill("#forget-address", address);
    await this.page.press("Enter");
    const said = () => this.page.evaluate(() => document.querySelector("#forget-outcome")?.textContent ?? "");
    return poll(said, 5_000, "what became of it");
  }

  /** Everything in a section, also what is folded. */
  text(section: string): Promise<string> {
    return this.page.evaluate(
      (id) => document.querySelector(`section[aria-labelledby="${id}"]`)?.textContent ?? "",
      section
    );
  }

  async waitForText(section: string, text: string): Promise<void> {
    await poll(async () => (await this.text(section)).includes(text), 10_000, `"${text}" under ${section}`);
  }
}
