/** Control characters, replacements, private use: what comes out where a font does not say which letters it draws. */
const unreadable = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g;

/** Fewer are bullets and icons. */
const fewest = 6;

export const readableText = (text: string): string => text.replace(unreadable, "");

/** Whether most of a page's text says nothing. */
export function isGarbled(text: string): boolean {
  const readable = readableText(text);
  const garbled = text.length - readable.length;
  return garbled >= fewest && garbled > readable.replace(/\s/g, "").length;
}
