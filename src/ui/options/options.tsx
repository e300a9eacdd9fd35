import type { ComponentChildren } from "preact";
import "../theme.css";
import "../page.css";
import "./options.css";
import { usePageLanguage } from "../page-language.ts";
import type { Texts } from "../texts.ts";
import type { FalseAlarmsProps } from "./false-alarms.tsx";
import { FalseAlarms } from "./false-alarms.tsx";
import type { HistoryProps } from "./history.tsx";
import { History } from "./history.tsx";
import type { ColleaguesProps, KnownAddressesProps } from "./known-addresses.tsx";
import { Colleagues, KnownAddresses } from "./known-addresses.tsx";
import type { OrganisationGroup } from "./known-organisations.tsx";
import { KnownOrganisations } from "./known-organisations.tsx";
import type { OwnDomainsProps } from "./own-domains.tsx";
import { OwnDomains } from "./own-domains.tsx";
import type { PackInForce } from "./packs.tsx";
import { Packs } from "./packs.tsx";
import { Privacy } from "./privacy.tsx";
import type { ProfileProps } from "./profile.tsx";
import { Profile } from "./profile.tsx";
import type { GuardedSite } from "./sites.tsx";
import { Sites } from "./sites.tsx";

export interface OptionsProps
  extends OwnDomainsProps,
    ColleaguesProps,
    KnownAddressesProps,
    HistoryProps,
    ProfileProps,
    FalseAlarmsProps {
  readonly t: Texts;
  /** The client register: a section of its own, with its own wiring. */
  readonly register: ComponentChildren;
  readonly sites: readonly GuardedSite[];
  readonly onRemoveSite: (origin: string) => void;
  readonly packs: readonly PackInForce[];
  /** The office's own packs: a section of its own, too. */
  readonly officePacks: ComponentChildren;
  /** Whom the packs know outside the office. */
  readonly organisations: readonly OrganisationGroup[];
  /** Of the extension. */
  readonly version: string;
}

/** The settings page. Every change is kept at once; there is no save button. */
export function Options(props: OptionsProps) {
  const { t } = props;
  usePageLanguage(t, `${t("options_title")} – ${t("extensionName")}`);
  return (
    <main class="page">
      <div class="page-inner">
        <h1>{t("options_title")}</h1>
        <OwnDomains {...props} />
        <Colleagues {...props} />
        {props.register}
        <KnownAddresses {...props} />
        <KnownOrganisations t={t} groups={props.organisations} />
        <Profile {...props} />
        <History {...props} />
        <FalseAlarms {...props} />
        <Sites t={t} sites={props.sites} onRemoveSite={props.onRemoveSite} />
        <Packs t={t} packs={props.packs} />
        {props.officePacks}
        <Privacy t={t} />
        <p class="version soft">{t("version_line", props.version)}</p>
      </div>
    </main>
  );
}
