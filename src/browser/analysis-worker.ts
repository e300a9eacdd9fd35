/** The dedicated worker in which foreign bytes are read. Bundled by `src/dev`, loaded by the analysis host only. */
import { htmlToText } from "../core/documents/html-text.ts";
import { readDocument } from "../core/documents/read-document.ts";
import type { Draft } from "../core/mail/draft.ts";
import { compilePacks } from "../core/packs/compile.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { assess } from "../core/verdict/assess.ts";
import { toPartResult } from "../core/verdict/part-result.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { AnalysisJob, JobAnswer, JobMessage } from "./analysis-jobs.ts";

const packs = compilePacks(shippedPacks);

addEventListener("message", ({ data }: MessageEvent<JobMessage>) => {
  void answer(data);
});

async function answer({ id, job }: JobMessage): Promise<void> {
  const result = await work(job).catch(() => null);
  postMessage({ id, result } satisfies JobAnswer);
}

function work(job: AnalysisJob): Promise<PartResult | Assessment> {
  return job.kind === "file" ? readFile(job) : Promise.resolve(assessDraft(job));
}

async function readFile(job: AnalysisJob & { kind: "file" }): Promise<PartResult> {
  const start = performance.now();
  const reading = await readDocument({ name: job.name, bytes: new Uint8Array(job.bytes) });
  const part = { part: "attachment", key: job.key, name: job.name } as const;
  return toPartResult(part, reading, packs, performance.now() - start);
}

function assessDraft(job: AnalysisJob & { kind: "assess" }): Assessment {
  const parts = [readText("subject", job.draft.subject), readText("body", bodyText(job.draft)), ...job.attachments];
  return assess({ draft: job.draft, parts, office: job.office, packs });
}

function bodyText({ body }: Pick<Draft, "body">): string {
  return body.format === "html" ? htmlToText(body.content) : body.content;
}

function readText(part: "subject" | "body", text: string): PartResult {
  const start = performance.now();
  const reading = { type: "text", status: "read", text } as const;
  return toPartResult({ part, key: "", name: "" }, reading, packs, performance.now() - start);
}
