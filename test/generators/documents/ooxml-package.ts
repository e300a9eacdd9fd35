import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A ZIP archive of the parts, in their order. */
export async function zipOf(parts: Parts, password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(parts)) {
    const reader = typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, { ...(password ? { password } : {}), lastModDate: new Date(2026, 0, 1) });
  }
  return (await writer.close()) as Uint8Array<ArrayBuffer>;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xml = (content: string): string => declaration + content;

/** `targets`: id -> type and target; a third word says that it lies outside. */
export function relations(
  targets: Readonly<Record<string, readonly [type: string, target: string, mode?: string]>>
): string {
  const lines = Object.entries(targets).map(([id, [type, target, mode]]) => {
    const outside = mode ? ` TargetMode="${mode}"` : "";
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${outside}/>`;
  });
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`
  );
}

export const packageRelations = (main: string): string =>
  relations({ rId1: ["officeDocument", main], rId2: ["metadata/core-properties", "docProps/core.xml"] });

export const contentTypes = xml(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
);

export const coreProperties = (title: string): string =>
  xml(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><cp:revision>123456782</cp:revision></cp:coreProperties>`
  );
