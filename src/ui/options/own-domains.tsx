import { useRef, useState } from "preact/hooks";
import { Safe, spoken } from "../safe.tsx";
import { safeText } from "../safe-text.ts";
import type { MessageKey, Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

export type DomainProblem = "empty" | "not-a-domain" | "public-mail-provider";

/** `domain`: as it is kept, in lower case. */
export type DomainCheck =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly problem: DomainProblem };

export interface OwnDomainsProps {
  readonly t: Texts;
  readonly ownDomains: readonly string[];
  readonly checkDomain: (text: string) => DomainCheck;
  /** Keeps the whole list; says whether that worked. The new list comes back in `ownDomains`. */
  readonly onDomainsChange: (domains: readonly string[]) => Promise<boolean>;
}

type SaveState = "idle" | "saving" | "saved" | "failed";

const SAVE_TEXTS: Readonly<Record<SaveState, MessageKey | null>> = {
  idle: null,
  saving: "saving",
  saved: "saved",
  failed: "save_failed"
};

/** The office's own domains: who has one of these is a colleague. */
export function OwnDomains({ t, ownDomains, checkDomain, onDomainsChange }: OwnDomainsProps) {
  const [saveState, setSaveState] = useState<SaveState>("idle");
  const [removed, setRemoved] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const save = async (domains: readonly string[]) => {
    setSaveState("saving");
    setSaveState((await onDomainsChange(domains)) ? "saved" : "failed");
  };
  const remove = (domain: string) => {
    setRemoved(domain);
    field.current?.focus();
    void save(ownDomains.filter((other) => other !== domain));
  };
  const add = (domain: string) => {
    setRemoved(null);
    void save([...ownDomains.filter((other) => other !== domain), domain]);
  };
  const saveText = SAVE_TEXTS[saveState];
  return (
    <section class="panel" aria-labelledby="own">
      <h2 id="own">{t("own_title")}</h2>
      <p class="soft">{t("own_text")}</p>
      {ownDomains.length === 0 && <p>{t("own_empty")}</p>}
      <ul>
        {ownDomains.map((domain) => (
          <DomainRow key={domain} t={t} domain={domain} onRemove={() => remove(domain)} />
        ))}
      </ul>
      {removed !== null && <Undo t={t} domain={removed} onUndo={() => add(removed)} />}
      <AddDomain {...{ t, ownDomains, checkDomain, field }} onAdd={add} />
      <p role="status" class={saveState === "failed" ? "error" : "soft"}>
        {saveText !== null && t(saveText)}
      </p>
    </section>
  );
}

function DomainRow({ t, domain, onRemove }: { t: Texts; domain: string; onRemove: () => void }) {
  const label = t("action_on", t("remove"), spoken(domain, t("nameless")));
  return (
    <li class="row">
      <Safe text={domain} empty={t("nameless")} />
      <button type="button" aria-label={label} onClick={onRemove}>
        {t("remove")}
      </button>
    </li>
  );
}

function Undo({ t, domain, onUndo }: { t: Texts; domain: string; onUndo: () => void }) {
  return (
    <p class="row" role="status">
      <span>{t("removed", safeText(domain))}</span>
      <button type="button" onClick={onUndo}>
        {t("undo")}
      </button>
    </p>
  );
}

interface AddDomainProps extends Pick<OwnDomainsProps, "t" | "ownDomains" | "checkDomain"> {
  readonly field: { current: HTMLInputElement | null };
  readonly onAdd: (domain: string) => void;
}

function AddDomain({ t, ownDomains, checkDomain, field, onAdd }: AddDomainProps) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<DomainProblem | "already-listed" | null>(null);
  const submit = () => {
    const check = checkDomain(text);
    const listed = check.ok && ownDomains.includes(check.domain);
    setProblem(listed ? "already-listed" : check.ok ? null : check.problem);
    field.current?.focus();
    if (!check.ok || listed) return;
    setText("");
    onAdd(check.domain);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="new-domain">{t("own_label")}</label>
      <div class="actions add-row">
        <input
          ref={field}
          id="new-domain"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby="domain-problem"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t("own_add")}</button>
      </div>
      <p id="domain-problem" class="error" role="status">
        {problem !== null && t(wordKey("problem", problem))}
      </p>
    </form>
  );
}
