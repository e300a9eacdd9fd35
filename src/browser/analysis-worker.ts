/** The dedicated worker in which foreign bytes are read. Bundled by `src/dev`, loaded by the analysis host only. */
import { setAssets } from "../core/documents/assets.ts";
import { mailHtmlToText } from "../core/documents/html-text.ts";
import { readDocument } from "../core/documents/read-document.ts";
import { assetsIn } from "../core/documents/shipped-assets.ts";
import type { Draft } from "../core/mail/draft.ts";
import { mailKindOf } from "../core/mail/quoted-text.ts";
import { compilePacks } from "../core/packs/compile.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { assess } from "../core/verdict/assess.ts";
import { toPartResult } from "../core/verdict/part-result.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { AnalysisJob, JobAnswer, JobMessage, JobProgress } from "./analysis-jobs.ts";

setAssets(assetsIn(new URL("assets/", import.meta.url).href, shippedFile));

const packs = compilePacks(shippedPacks);

/** More often than this nobody looks. */
const progressMs = 100;

addEventListener("message", ({ data }: MessageEvent<JobMessage>) => {
  void answer(data);
});

async function answer({ id, job }: JobMessage): Promise<void> {
  const result = await work(id, job).catch(() => null);
  postMessage({ id, result } satisfies JobAnswer);
}

function work(id: number, job: AnalysisJob): Promise<PartResult | Assessment> {
  return job.kind === "file" ? readFile(id, job) : Promise.resolve(assessDraft(job));
}

async function readFile(id: number, job: AnalysisJob & { kind: "file" }): Promise<PartResult> {
  const { key, name, bytes, password } = job;
  const start = performance.now();
  const options = { onPage: progressOf(id), ...(password === undefined ? {} : { password }) };
  const reading = await readDocument({ name, bytes: new Uint8Array(bytes) }, options);
  return toPartResult({ part: "attachment", key, name }, reading, packs, performance.now() - start);
}

/** Counts: pages that are pictures come after all others, so a page's number does not say how far the reading is. */
function progressOf(id: number): (page: number, pages: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  let seen = 0;
  return (_, total) => {
    seen += 1;
    if (performance.now() - told < progressMs) return;
    told = performance.now();
    postMessage({ id, progress: { done: Math.min(seen, total), total } } satisfies JobProgress);
  };
}

function assessDraft({ draft, attachments, office }: AnalysisJob & { kind: "assess" }): Assessment {
  const parts = [readText("subject", draft.subject, draft), readText("body", bodyText(draft), draft), ...attachments];
  return assess({ draft, parts, office, packs });
}

function bodyText({ body }: Pick<Draft, "body">): string {
  return body.format === "html" ? mailHtmlToText(body.content) : body.content;
}

function readText(part: "subject" | "body", text: string, { subject }: Pick<Draft, "subject">): PartResult {
  const start = performance.now();
  const reading = { type: "text", status: "read", text } as const;
  const options = { mailKind: mailKindOf(subject) };
  return toPartResult({ part, key: "", name: "" }, reading, packs, performance.now() - start, options);
}

/** A file of the extension's own package. */
async function shippedFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`not in the package: ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}
