/** What macOS and Windows put beside the files of a folder: shadows of their looks, never their content. */
export function isNoise(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/(?:^|\/)__MACOSX\//.test(path) && (name === "" || name.startsWith("._"))) return true;
  return name === ".DS_Store" || name === "Thumbs.db";
}
