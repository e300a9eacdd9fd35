import type { AddressCheck } from "../options/known-addresses.tsx";
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
  version: "0.1.0"
};

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
  packs: [{ id: "nl", title: "BSN's en financiële dossiers", version: 1 }]
};

const empty: Omit<OptionsProps, "t"> = {
  ...{ ...actions, ownDomains: [], known: [], colleagues: [], falseAlarms: [], sites: [], packs: [] },
  history: { mails: 0, people: 0, dossiers: 0, since: null, lacking: 30 }
};

/** The settings with everything in them, or with nothing. */
export function options(isFilled: boolean, more: Partial<OptionsProps> = {}) {
  const clients = isFilled ? 312 : 0;
  return (t: Texts) => <Options {...(isFilled ? filled : empty)} register={register(t, clients)} {...more} t={t} />;
}
