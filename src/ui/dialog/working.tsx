import type { DialogFile, DialogState } from "../../guard/dialog-protocol.ts";
import { ReadingIcon } from "../icons.tsx";
import { counted } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { Head } from "./head.tsx";
import { LongList } from "./long-list.tsx";

export type WorkingState = Extract<DialogState, { phase: "working" }>;

export function progressLine(t: Texts, { files }: WorkingState): string {
  return counted(t, "working_progress", files.length, files.filter((file) => file.done).length);
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
      <span class="item-note">{t("file_busy")}</span>
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
