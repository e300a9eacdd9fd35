import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Texts } from "../texts.ts";
import type { HistoryProps } from "./history.tsx";

type Step = "closed" | "sure" | "forgotten" | "failed";

/** Asks once more, as it cannot be undone; the safe answer has the focus. */
export function ForgetAll({ t, onForgetAll }: Pick<HistoryProps, "onForgetAll"> & { t: Texts }) {
  const [step, setStep] = useState<Step>("closed");
  const open = useRef<HTMLButtonElement>(null);
  const wasSure = useRef(false);
  useLayoutEffect(() => {
    if (step !== "sure" && wasSure.current) open.current?.focus();
    wasSure.current = step === "sure";
  }, [step]);
  const forget = async () => setStep((await onForgetAll().catch(() => false)) ? "forgotten" : "failed");
  if (step === "sure") return <Sure t={t} onYes={() => void forget()} onNo={() => setStep("closed")} />;
  return (
    <div class="field-block">
      <button ref={open} type="button" onClick={() => setStep("sure")}>
        {t("history_forget_all")}
      </button>
      <p role="status" class={step === "failed" ? "error" : "soft"}>
        {step === "failed" && t("history_failed")}
        {step === "forgotten" && t("history_forgotten")}
      </p>
    </div>
  );
}

function Sure({ t, onYes, onNo }: { t: Texts; onYes: () => void; onNo: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <fieldset class="field-block">
      <legend id="forget-sure">{t("history_forget_all_sure")}</legend>
      <div class="actions">
        <button ref={no} type="button" class="primary" onClick={onNo}>
          {t("history_forget_all_no")}
        </button>
        <button type="button" onClick={onYes}>
          {t("history_forget_all_yes")}
        </button>
      </div>
    </fieldset>
  );
}
