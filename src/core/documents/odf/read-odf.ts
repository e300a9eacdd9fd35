import { addSection } from "../cfb/add-section.ts";
import { finishedReading } from "../cfb/finished-reading.ts";
import { addInnerFile } from "../cfb/inner-file.ts";
import type { DocumentSource, FormatReading } from "../document-format.ts";
import { PartLocks } from "../odf-decryption/part-locks.ts";
import { unlockOdf } from "../odf-decryption/unlock-odf.ts";
import { addInnerPart, isMachinePart } from "../ooxml/inner-parts.ts";
import { smallestPicture } from "../ooxml/ooxml-limits.ts";
import { TextBuilder } from "../text-builder.ts";
import { XmlFeed } from "../xml/xml-feed.ts";
import { finishedPackage } from "../zip/finished-package.ts";
import { PackageParts } from "../zip/package-parts.ts";
import { OdfHandler, type OdfTarget } from "./odf-handler.ts";

/**
 * Parts that hold no text of the document: settings, signatures, macros, pictures of what lies in it. A formula or chart
 * in it has folders of its own, some with files that are empty.
 */
const machineParts =
  /^(?:mimetype|meta-inf\/.*|basic\/.*|dialogs\/.*|scripts\/.*|manifest\.rdf|(?:.*\/)?(?:settings\.xml|configurations2\/.*|thumbnails\/.*|layout-cache|objectreplacements\/.*))$/;
const first = ["content.xml", "styles.xml", "meta.xml"];

/** An OpenDocument file, in a ZIP archive or as one XML document. */
export function readOdf(source: DocumentSource): Promise<FormatReading> {
  return source.bytes[0] === 0x50 && source.bytes[1] === 0x4b ? readPackage(source) : readFlat(source);
}

async function readPackage(source: DocumentSource): Promise<FormatReading> {
  const parts = await PackageParts.open(source);
  const { locks } = await manifestOf(parts);
  if (locks.size === 0) return readParts(parts, source);
  const { password } = source;
  const opened = password === undefined ? null : await unlockOdf(parts, locks, password);
  if (opened instanceof PackageParts) return readParts(opened, source);
  return { status: "encrypted", reason: opened ?? "password-required", text: "" };
}

async function readParts(parts: PackageParts, source: DocumentSource): Promise<FormatReading> {
  if (!parts.has("content.xml")) parts.fellShort("part-damaged");
  const { target, links } = newTarget(source, []);
  let pages = 0;
  const inner: string[] = [];
  const rest = parts.names.filter((name) => !first.includes(name) && !machineParts.test(name) && !isMachinePart(name));
  for (const name of [...first.filter((each) => parts.has(each)), ...rest]) {
    if (!name.endsWith(".xml")) {
      inner.push(name);
      continue;
    }
    const handler = new OdfHandler(target);
    await parts.readXml(name, handler);
    handler.finish();
    if (handler.isCutShort) parts.fellShort("over-text-limit");
    if (name === "content.xml") pages = handler.pages;
  }
  addSection(target.builder, { part: "annotations" }, [...links].join("\n"));
  for (const name of inner) await addInnerPart(target.builder, parts, name, await parts.bytes(name));
  const reading = finishedPackage(target.builder, parts);
  return pages > 0 ? { ...reading, pages } : reading;
}

async function manifestOf(parts: PackageParts): Promise<PartLocks> {
  const manifest = new PartLocks();
  if (parts.has("meta-inf/manifest.xml")) await parts.readXml("meta-inf/manifest.xml", manifest);
  return manifest;
}

async function readFlat(source: DocumentSource): Promise<FormatReading> {
  const codes: string[] = [];
  const { target, links } = newTarget(source, codes);
  const handler = new OdfHandler(target);
  const feed = new XmlFeed(handler);
  feed.write(source.bytes);
  const isSound = feed.end();
  handler.finish();
  addSection(target.builder, { part: "annotations" }, [...links].join("\n"));
  for (const [index, code] of codes.entries()) await addCodedFile(target.builder, `object-${index + 1}`, code, source);
  const shortfall = isSound ? undefined : "part-damaged";
  const reading = finishedReading(target.builder, source, handler.isCutShort ? "over-text-limit" : shortfall);
  return handler.pages > 0 ? { ...reading, pages: handler.pages } : reading;
}

function newTarget(
  source: DocumentSource,
  codes: string[]
): { readonly target: OdfTarget; readonly links: Set<string> } {
  const links = new Set<string>();
  const target = {
    builder: new TextBuilder(),
    most: source.limits.textCharacters,
    addFile: (code: string) => void codes.push(code),
    addLink: (link: string) => void links.add(link)
  };
  return { target, links };
}

async function addCodedFile(builder: TextBuilder, name: string, code: string, source: DocumentSource): Promise<void> {
  if (code.length < smallestPicture) return;
  try {
    const bytes = Uint8Array.from(atob(code.replace(/\s+/g, "")), (character) => character.charCodeAt(0));
    await addInnerFile(builder, name, bytes, source);
  } catch {
    builder.notRead(name, "corrupt", "damaged");
  }
}
