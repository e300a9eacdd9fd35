import type { VerdictProfile } from "../../core/verdict/verdict-table.ts";
import type { MessageKey, Texts } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import { SaveLine } from "./save-line.tsx";

export interface ProfileProps {
  readonly t: Texts;
  readonly profile: VerdictProfile;
  readonly onProfileChange: (profile: VerdictProfile) => Promise<boolean>;
}

const CHOICES = [
  { profile: "audit", name: "profile_audit", text: "profile_audit_text" },
  { profile: "standard", name: "profile_standard", text: "profile_standard_text" },
  { profile: "strict", name: "profile_strict", text: "profile_strict_text" }
] as const satisfies readonly {
  readonly profile: VerdictProfile;
  readonly name: MessageKey;
  readonly text: MessageKey;
}[];

/** Which of the shipped tables decides. Each says what it does to a mail. */
export function Profile({ t, profile, onProfileChange }: ProfileProps) {
  const saving = useSaving();
  return (
    <section class="panel" aria-labelledby="profile">
      <h2 id="profile">{t("profile_title")}</h2>
      <fieldset class="choices" aria-labelledby="profile">
        {CHOICES.map((choice) => (
          <div class="choice" key={choice.profile}>
            <label class="check">
              <input
                type="radio"
                name="profile"
                value={choice.profile}
                checked={choice.profile === profile}
                aria-describedby={`profile-${choice.profile}`}
                onChange={() => void saving.save(onProfileChange(choice.profile))}
              />
              <span>{t(choice.name)}</span>
            </label>
            <p id={`profile-${choice.profile}`} class="soft">
              {t(choice.text)}
            </p>
          </div>
        ))}
      </fieldset>
      <SaveLine t={t} saving={saving} />
    </section>
  );
}
