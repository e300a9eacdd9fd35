// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OptionsProps } from "../../src/ui/options/options.tsx";
import { Options } from "../../src/ui/options/options.tsx";
import type { DomainCheck } from "../../src/ui/options/own-domains.tsx";
import { all, button, dutch, one, press, settle, show, text, type, unmount } from "./screen.ts";

let kept: (readonly string[])[] = [];
let removedSites: string[] = [];
let keeps = true;

function checkDomain(written: string): DomainCheck {
  if (written === "") return { ok: false, problem: "empty" };
  if (written === "gmail.com") return { ok: false, problem: "public-mail-provider" };
  return written.includes(" ") ? { ok: false, problem: "not-a-domain" } : { ok: true, domain: written.toLowerCase() };
}

const agree = async () => true;

/** What a test does not look at. */
const unused = {
  ...{
    known: [],
    colleagues: [],
    falseAlarms: [],
    history: null,
    keepMonths: 18,
    profile: "standard" as const,
    register: null,
    officePacks: null,
    organisations: []
  },
  ...{ checkKnown: () => [], checkColleagues: () => [], onKnownChange: agree, onColleaguesChange: agree },
  ...{ onKeepMonthsChange: agree, onForgetAll: agree, onClearFalseAlarms: agree, onProfileChange: agree },
  onForgetAddress: async () => "not-there" as const,
  onExportFalseAlarms: () => undefined
};

function give(ownDomains: readonly string[], more: Partial<OptionsProps> = {}): void {
  show(
    <Options
      {...{ ...unused, t: dutch, ownDomains, checkDomain, version: "0.1.0" }}
      sites={[{ origin: "https://mail.kantoor.nl", builtIn: false }]}
      packs={[{ id: "nl", title: "Nederland", version: 3 }]}
      onRemoveSite={(origin) => removedSites.push(origin)}
      onDomainsChange={async (domains) => {
        kept.push(domains);
        if (keeps) give(domains, more);
        return keeps;
      }}
      {...more}
    />
  );
}

async function add(domain: string): Promise<void> {
  type("#new-domain", domain);
  act(() => one<HTMLFormElement>("form").requestSubmit());
  await settle();
}

function domains(): (string | undefined)[] {
  return all("section[aria-labelledby=own] li bdi").map((item) => item.textContent ?? undefined);
}

beforeEach(() => {
  kept = [];
  removedSites = [];
  keeps = true;
});
afterEach(unmount);

describe("own domains", () => {
  test("empty: says what holds now and what to do", () => {
    give([]);
    expect(text("section[aria-labelledby=own]")).toContain("Er staat nog geen domein.");
  });
  test("added, kept at once, and seen to be kept", async () => {
    give(["kantoor.nl"]);
    await add("Advies.NL");
    expect(kept).toEqual([["kantoor.nl", "advies.nl"]]);
    expect(domains()).toEqual(["kantoor.nl", "advies.nl"]);
    expect(text("section[aria-labelledby=own] > [role=status]")).toBe("Opgeslagen");
    expect(one<HTMLInputElement>("#new-domain").value).toBe("");
  });
  test.each([
    ["nothing", "", "Vul eerst een domein in, zoals kantoor.nl."],
    ["not a domain", "mijn kantoor", "Dit is geen domein. Schrijf het zoals kantoor.nl, zonder spaties."],
    ["a public mail provider", "gmail.com", "Bij dit domein kan iedereen een adres krijgen."],
    ["one that is there", "kantoor.nl", "Dit domein staat al in de lijst."]
  ])("refused with the reason: %s", async (_, written, problem) => {
    give(["kantoor.nl"]);
    await add(written);
    expect(kept).toEqual([]);
    expect(text("#domain-problem")).toContain(problem);
    expect(one("#new-domain").getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(one("#new-domain"));
  });
  test("removed, and put back", async () => {
    give(["kantoor.nl", "advies.nl"]);
    press("Verwijder: kantoor.nl");
    await settle();
    expect(domains()).toEqual(["advies.nl"]);
    expect(text()).toContain("kantoor.nl is verwijderd.");
    press("Maak ongedaan");
    await settle();
    expect(domains()).toEqual(["advies.nl", "kantoor.nl"]);
  });
  test("not kept: says so and shows the list as it is", async () => {
    keeps = false;
    give(["kantoor.nl"]);
    await add("advies.nl");
    expect(text("section[aria-labelledby=own] > [role=status]")).toBe("Niet opgeslagen. Probeer het nog eens.");
    expect(domains()).toEqual(["kantoor.nl"]);
  });
});

describe("the rest of the settings", () => {
  test("a guarded site is removed; one that comes with the extension has no button", () => {
    give([], {
      sites: [
        { origin: "https://mail.kantoor.nl", builtIn: false },
        { origin: "http://demo.localhost", builtIn: true }
      ]
    });
    press("Verwijder: https://mail.kantoor.nl");
    expect(removedSites).toEqual(["https://mail.kantoor.nl"]);
    expect(() => button("Verwijder: http://demo.localhost")).toThrow();
  });
  test("no site and no pack: says what to do", () => {
    give([], { sites: [], packs: [] });
    expect(text("section[aria-labelledby=sites]")).toContain("kies 'Bewaak deze site'");
    expect(text("section[aria-labelledby=packs]")).toContain("Verzendwacht herkent nu niets.");
  });
  test("packs in force, the promise, the version", () => {
    give([]);
    expect(text("section[aria-labelledby=packs]")).toContain("Nederland (nl)versie 3");
    expect(text("section[aria-labelledby=privacy]")).toContain("Alles blijft op deze computer.");
    expect(text()).toContain("Verzendwacht, versie 0.1.0");
  });
});
