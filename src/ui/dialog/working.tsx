import type { DialogFile, DialogState } from "../../guard/dialog-protocol.ts";
import { foundIn } from "../found-in.ts";
import { ReadingIcon } from "../icons.tsx";
import { LongList } from "../long-list.tsx";
import { counted, listed } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { Head } from "./head.tsx";

export type WorkingState = Extract<DialogState, { phase: "working" }>;

export function progressLine(t: Texts, { files }: WorkingState): string {
  return counted(t, "working_progress", files.length, files.filter((file) => file.done).length);
}

/** What a reader counts while it reads, by how the file calls itself; of others it is not known. */
const PAGED = /\.(?:pdf|tiff?)$/i;
const HOLDING_FILES = /\.(?:zip|7z|rar|tar|t?gz|eml|msg|mbox)$/i;

function progressText(t: Texts, { name, progress }: DialogFile): string {
  if (progress === null) return t("file_busy");
  const holding = HOLDING_FILES.test(name) ? "file_files" : "file_parts";
  return counted(t, PAGED.test(name) ? "file_pages" : holding, progress.total, progress.done);
}

/** What is known already: the writer need not wait for the rest to keep the mail. */
function foundText(t: Texts, { progress }: DialogFile): string {
  const found = foundIn(t, progress?.found);
  return found.length === 0 ? "" : t("attachment_found", listed(t, found));
}

/** Files are still being read: how far, and which ones the writer waits for. */
export function Working({ t, state }: { t: Texts; state: WorkingState }) {
  const { files } = state;
  const done = files.filter((file) => file.done).length;
  const waiting = files.filter((file) => !file.done);
  const row = (file: DialogFile) => (
    <li class="item" key={files.indexOf(file)}>
      <span class="item-name">
        <Safe text={file.name} empty={t("nameless")} />
      </span>
      {[progressText(t, file), foundText(t, file)].filter(Boolean).map((line) => (
        <span class="item-note" key={line}>
          {line}
        </span>
      ))}
    </li>
  );
  return (
    <>
      <Head icon={<ReadingIcon />} title={t("working_title")} lines={[t("working_text")]} />
      <section>
        <p class="progress-line">{progressLine(t, state)}</p>
        <progress aria-label={t("working_title")} value={done} max={Math.max(files.length, 1)} />
        <LongList t={t} items={waiting} more="more_files" row={row} />
      </section>
    </>
  );
}
