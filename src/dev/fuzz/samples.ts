import type { Sample } from "./sample.ts";
import { archiveFiles } from "./samples/archives.ts";
import { officeFiles } from "./samples/office.ts";
import { oldOfficeFiles } from "./samples/old-office.ts";
import { openDocuments } from "./samples/open-documents.ts";
import { pdfsAndPictures } from "./samples/pdfs-and-pictures.ts";
import { plainTexts } from "./samples/plain-texts.ts";

/** Every sample there is, small ones all. Types are told apart: one word each for `--only`. */
export async function fuzzSampleList(): Promise<Sample[]> {
  return [
    ...plainTexts(),
    ...officeFiles(),
    ...openDocuments(),
    ...oldOfficeFiles(),
    ...archiveFiles(),
    ...(await pdfsAndPictures())
  ];
}
