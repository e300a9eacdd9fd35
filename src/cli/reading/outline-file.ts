import { outlineMails } from "../../core/recipients/history/mail-outline.ts";
import { dossierKinds } from "../../core/verdict/judge-mail.ts";
import { sensitiveParts } from "../../core/verdict/sensitive.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { fileBytes } from "./file-bytes.ts";
import type { SentOutline } from "./jobs.ts";

/** The mails in a file as history learns from them. `scan`: what is in an attached file. Rejects with the system's error. */
export async function outlineFile(
  path: string,
  scan: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<PartResult>,
  onMail: () => void
): Promise<SentOutline[]> {
  const found: SentOutline[] = [];
  for await (const { files, ...outline } of outlineMails(await fileBytes(path))) {
    const parts: PartResult[] = [];
    for (const { name, bytes } of files) parts.push(await scan(name, bytes));
    const persons = sensitiveParts(parts).flatMap(({ about }) => about?.persons ?? []);
    found.push({ ...outline, kinds: dossierKinds(parts), persons: [...new Set(persons)] });
    onMail();
  }
  return found;
}
