import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { BadArguments } from "./arguments.ts";
import { printError } from "./output.ts";
import type { Messages } from "./texts.ts";

export interface FoundFiles {
  readonly paths: readonly string[];
  /** Folders that could not be opened; they were named on standard error. */
  readonly unread: number;
}

/** The files that were named, which must be files. Throws `BadArguments`. */
export function checkFiles(paths: readonly string[], messages: Messages): void {
  if (paths.length === 0) throw new BadArguments(messages.noPath);
  for (const path of paths) {
    const stats = statOf(path, messages);
    if (stats.isDirectory()) throw new BadArguments(messages.isFolder(path));
    if (!stats.isFile()) throw new BadArguments(messages.notAFile(path));
  }
}

function statOf(path: string, messages: Messages): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new BadArguments(messages.noSuchPath(path));
  return stats;
}

/**
 * Files and the files in folders, in sorted order. All names are looked at before any work starts. Throws
 * `BadArguments`.
 */
export async function findFiles(paths: readonly string[], messages: Messages): Promise<FoundFiles> {
  if (paths.length === 0) throw new BadArguments(messages.noPath);
  const roots = paths.map((path) => ({ path, stats: statOf(path, messages) }));
  const found = { paths: [] as string[], unread: 0 };
  for (const { path, stats } of roots) {
    if (stats.isDirectory()) await walk(path, await realpath(path), found, messages);
    else if (stats.isFile()) found.paths.push(path);
    else throw new BadArguments(messages.notAFile(path));
  }
  return found;
}

async function walk(folder: string, root: string, found: { paths: string[]; unread: number }, messages: Messages) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    printError(messages.cannotRead(folder, error.code ?? ""));
    found.unread++;
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, root, found, messages);
    else if (await isFileWithin(entry, path, root, messages)) found.paths.push(path);
  }
}

/** A link within the folder counts as the file it names; a linked folder is met at its own place. */
async function isFileWithin(entry: Dirent, path: string, root: string, messages: Messages): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await realpath(path).catch(() => null);
  if (target === null || !`${target}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
    printError(messages.linkNotFollowed(path));
    return false;
  }
  return (await stat(target)).isFile();
}
