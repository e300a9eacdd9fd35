import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * Parcel names a style sheet that several pages share after whichever page it finished first, so two builds would differ.
 * Each such sheet gets a name of its own: `styles.<hash>.css`.
 */
export async function nameSharedStyles(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join("/"));
  const pages = files.filter((name) => name.endsWith(".html"));
  const texts = new Map<string, string>();
  for (const page of pages) texts.set(page, await readFile(join(folder, page), "utf8"));
  for (const sheet of files.filter((name) => name.endsWith(".css"))) {
    const users = pages.filter((page) => texts.get(page)?.includes(`"/${sheet}"`));
    if (users.length < 2) continue;
    const name = sheet.replace(/^.*?\.([0-9a-f]+\.css)$/, "styles.$1");
    await rename(join(folder, sheet), join(folder, name));
    for (const page of users) texts.set(page, (texts.get(page) ?? "").replaceAll(`"/${sheet}"`, `"/${name}"`));
  }
  for (const [page, text] of texts) await writeFile(join(folder, page), text);
}
