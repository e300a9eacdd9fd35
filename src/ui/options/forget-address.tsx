import { useRef, useState } from "preact/hooks";
import type { MessageKey, Texts } from "../texts.ts";
import type { ForgetOutcome, HistoryProps } from "./history.tsx";

const OUTCOMES: Readonly<Record<ForgetOutcome, MessageKey>> = {
  forgotten: "history_forgotten",
  "not-there": "history_not_there",
  "not-an-address": "problem_not_an_address",
  failed: "history_failed"
};

/** Nobody can read back which addresses are remembered; who types one can have it forgotten. */
export function ForgetAddress({ t, onForgetAddress }: Pick<HistoryProps, "onForgetAddress"> & { t: Texts }) {
  const [address, setAddress] = useState("");
  const [outcome, setOutcome] = useState<ForgetOutcome | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const forget = async () => {
    setOutcome(null);
    const became = await onForgetAddress(address.trim()).catch((): ForgetOutcome => "failed");
    setOutcome(became);
    if (became === "forgotten") setAddress("");
    field.current?.focus();
  };
  const wrong = outcome === "not-an-address" || outcome === "failed";
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void forget();
      }}
    >
      <label for="forget-address">{t("history_forget_label")}</label>
      <div class="actions add-row">
        <input
          ref={field}
          id="forget-address"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={address}
          aria-invalid={wrong}
          aria-describedby="forget-outcome"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit">{t("history_forget")}</button>
      </div>
      <p id="forget-outcome" role="status" class={wrong ? "error" : "soft"}>
        {outcome !== null && t(OUTCOMES[outcome])}
      </p>
    </form>
  );
}
