import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

export const builds = [
  "chrome-mv3-prod",
  "edge-mv3-prod",
  "firefox-mv3-prod",
  "chrome-mv3-loopback",
  "firefox-mv3-loopback"
] as const;

export type Build = (typeof builds)[number];

export const folderOf = (build: Build): string => join("build", build);

/** All files of a build, sorted, with `/` as separator. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" and "npm run build:loopback" first`);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
}

export interface Manifest extends Record<string, unknown> {
  readonly permissions: string[];
  readonly host_permissions?: string[];
  readonly content_scripts: { js: string[]; matches: string[]; world?: string }[];
}

export function manifestOf(build: Build): Manifest {
  return JSON.parse(readFileSync(join(folderOf(build), "manifest.json"), "utf8")) as Manifest;
}

export function textOf(build: Build, file: string): string {
  return readFileSync(join(folderOf(build), file), "utf8");
}
