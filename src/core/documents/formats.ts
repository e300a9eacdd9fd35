import type { DocumentFormat } from "./document-format.ts";
import { cab, rar, sevenZip, tar } from "./formats/archive.ts";
import { cfb } from "./formats/cfb.ts";
import { cms } from "./formats/cms.ts";
import { csv } from "./formats/csv.ts";
import { docx } from "./formats/docx.ts";
import { eml } from "./formats/eml.ts";
import { age, pgp } from "./formats/encrypted-text.ts";
import { heic } from "./formats/heic.ts";
import { html } from "./formats/html.ts";
import { ics } from "./formats/ics.ts";
import { images } from "./formats/image.ts";
import { mbox } from "./formats/mbox.ts";
import { metafile } from "./formats/metafile.ts";
import { mt940 } from "./formats/mt940.ts";
import { odp } from "./formats/odp.ts";
import { ods } from "./formats/ods.ts";
import { odt } from "./formats/odt.ts";
import { bzip2, gzip, xz } from "./formats/packed.ts";
import { pdf } from "./formats/pdf.ts";
import { pptx } from "./formats/pptx.ts";
import { rtf } from "./formats/rtf.ts";
import { text } from "./formats/text.ts";
import { tiff } from "./formats/tiff.ts";
import { tnef } from "./formats/tnef.ts";
import { vcard } from "./formats/vcard.ts";
import { xlsx } from "./formats/xlsx.ts";
import { xml } from "./formats/xml.ts";
import { zip } from "./formats/zip.ts";

/** Every format that is read. A type that is not here is "unsupported": shown and weighed, never called clean. */
export const formats: readonly DocumentFormat[] = [
  ...[text, csv, html, xml, mt940, vcard, ics],
  ...[pdf, docx, xlsx, pptx, odt, ods, odp, cfb, rtf],
  ...[eml, mbox, tnef, cms, pgp, age],
  ...[zip, sevenZip, rar, tar, cab, gzip, bzip2, xz],
  ...[...images, tiff, heic, metafile]
];
