import type { AddressCheck } from "../options/known-addresses.tsx";
import type { OrganisationGroup } from "../options/known-organisations.tsx";
import { OfficePacks } from "../options/office-packs.tsx";
import type { OptionsProps } from "../options/options.tsx";
import { Options } from "../options/options.tsx";
import type { DomainCheck } from "../options/own-domains.tsx";
import type { Texts } from "../texts.ts";
import { register } from "./register-states.tsx";

const nothing = () => undefined;
const kept = async () => true;

function checkDomain(text: string): DomainCheck {
  const domain = text.trim().toLowerCase();
  if (domain === "") return { ok: false, problem: "empty" };
  if (domain === "gmail.com") return { ok: false, problem: "public-mail-provider" };
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? { ok: true, domain } : { ok: false, problem: "not-a-domain" };
}

function checkAddresses(text: string): AddressCheck[] {
  const typed = text.split(",").map((one) => one.trim().toLowerCase());
  return typed
    .filter((one) => one !== "")
    .map((one) =>
      one.includes("@") ? { ok: true, address: one } : { ok: false, text: one, problem: "not-an-address" }
    );
}

const builtInSite = { origin: "http://verzendwacht-demo.localhost", builtIn: true };

const actions = {
  ...{ checkDomain, checkKnown: checkAddresses, checkColleagues: checkAddresses },
  ...{ onDomainsChange: kept, onKnownChange: kept, onColleaguesChange: kept, onKeepMonthsChange: kept },
  ...{ onProfileChange: kept, onForgetAll: kept, onClearFalseAlarms: kept },
  onForgetAddress: async () => "not-there" as const,
  onExportFalseAlarms: nothing,
  onRemoveSite: nothing,
  keepMonths: 18,
  profile: "standard" as const,
  register: null,
  officePacks: null,
  version: "0.1.0"
};

function group(title: string, count: number, checked: string | null): OrganisationGroup {
  const organisations = Array.from({ length: count }, (_, n) => ({ name: `${title} ${n}`, places: [`naam-${n}.nl`] }));
  return {
    rule: title,
    title,
    source: "Openbaar register, https://register.example/",
    date: "2026-11-22",
    checked,
    organisations
  };
}

const filled: Omit<OptionsProps, "t"> = {
  ...actions,
  ownDomains: ["kantoordevries.nl", "devries-advies.nl"],
  known: Array.from({ length: 20 }, (_, n) => (n === 0 ? "belastingdienst.nl" : `notaris${n}@notariaat-${n}.nl`)),
  colleagues: ["onno.thuis@xs4all.nl"],
  history: { mails: 1204, people: 310, dossiers: 96, since: "2026-01-05", lacking: 0 },
  falseAlarms: [
    { rule: "nl.bsn", title: "Burgerservicenummer", sort: "identifier", count: 7, last: "2026-11-20" },
    { rule: "nl.dossier.jaaropgaaf", title: "Jaaropgaaf", sort: "dossier", count: 1, last: "2026-10-02" },
    { rule: "standard.one-outsider", title: "Eén buitenstaander", sort: "verdict", count: 2, last: "2026-11-21" }
  ],
  sites: [{ origin: "https://mail.kantoordevries.nl", builtIn: false }, builtInSite],
  organisations: [group("Banken", 26, null), group("Notariaat", 2, "2026-11-22")],
  packs: [{ id: "nl", title: "BSN's en financiële dossiers", version: 1 }]
};

const empty: Omit<OptionsProps, "t"> = {
  ...{
    ...actions,
    ownDomains: [],
    known: [],
    colleagues: [],
    falseAlarms: [],
    sites: [],
    packs: [],
    organisations: []
  },
  history: { mails: 0, people: 0, dossiers: 0, since: null, lacking: 30 }
};

/** The settings with everything in them, or with nothing. */
export function options(isFilled: boolean, more: Partial<OptionsProps> = {}) {
  const clients = isFilled ? 312 : 0;
  const own = { packs: isFilled ? [{ id: "kantoor", title: "Regels van ons kantoor", version: 4 }] : [], refused: [] };
  const officePacks = (t: Texts) => (
    <OfficePacks {...own} t={t} onAdd={async () => ({ ok: false, reasons: [] })} onRemove={kept} />
  );
  return (t: Texts) => (
    <Options
      {...(isFilled ? filled : empty)}
      register={register(t, clients)}
      officePacks={officePacks(t)}
      {...more}
      t={t}
    />
  );
}
