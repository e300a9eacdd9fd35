import type { Page } from "./browser.ts";
import type { Horde } from "./horde.ts";
import { type HordeView, logIn } from "./horde-login.ts";

/** The form of a message, which Horde IMP's two pages have alike. */
export class HordeForm {
  constructor(
    readonly page: Page,
    protected readonly horde: Horde,
    private readonly view: HordeView
  ) {}

  login(): Promise<void> {
    return logIn(this.page, this.horde, this.view);
  }

  async write(to: string, subject: string, body: string): Promise<void> {
    await this.page.fill("#to", to);
    await this.page.fill("#subject", subject);
    await this.page.fill("#composeMessage", body);
  }

  /** All that the writer made, as the page holds it. */
  written(): Promise<string[]> {
    return this.page.evaluate(() =>
      ["to", "cc", "bcc", "subject", "composeMessage"].map(
        (id) => document.querySelector<HTMLInputElement>(`#${id}`)?.value ?? ""
      )
    );
  }
}
