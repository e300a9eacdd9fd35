import { sendMessage } from "../browser/send-message.ts";
import type { Assessment } from "../core/verdict/verdict.ts";

const answerMs = 10_000;

/** Only a rule that spoke about this mail can have been wrong about it. */
export function mayReport(rule: string, { parts, verdict }: Assessment): boolean {
  const rules = [
    ...verdict.because.map((one) => one.rule),
    ...parts.flatMap(({ findings, dossier }) => [
      ...findings.map((finding) => finding.rule),
      ...dossier.types.map((match) => match.rule)
    ])
  ];
  return rules.includes(rule);
}

/** True once it is counted. */
export async function countFalseAlarm(rule: string): Promise<boolean> {
  const answer = await sendMessage("false-alarm:count", { rule }, answerMs).catch(() => null);
  return answer?.ok ?? false;
}
