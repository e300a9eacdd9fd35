/** One value of a request's body, with the names on the way to it, in small letters: `["message", "to", "0", "email"]`. */
export interface BodyLeaf {
  readonly path: readonly string[];
  readonly value: string;
}

const mostLeaves = 5_000;

/** Every value of a body of JSON or of a form's fields, JSON inside of fields included. Of any other text: all of it as one. */
export function bodyLeaves(body: string): BodyLeaf[] {
  const json = parsed(body);
  if (json !== undefined) return within(json, []).slice(0, mostLeaves);
  if (!isForm(body)) return [{ path: [], value: body }];
  return [...new URLSearchParams(body)].slice(0, mostLeaves).flatMap(([name, value]) => {
    const inner = parsed(value);
    return inner === undefined ? [{ path: words(name), value }] : within(inner, words(name));
  });
}

const isForm = (body: string): boolean => /^[^\s=&<{]{1,200}=/.test(body);

/** Objects and lists only; undefined for what is none. */
function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

function within(value: unknown, path: readonly string[]): BodyLeaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value: value === null ? "" : String(value) }];
  if (path.length > 12) return [];
  return Object.entries(value).flatMap(([key, inner]) => within(inner, [...path, key]));
}

/** `message[to][]` is `message`, `to`. */
const words = (name: string): string[] => name.split(/[[\]]+/).filter(Boolean);

/** "SaveDraftRequest", "smtp_send-archive" and "messages.saveAndSend" in the words they are made of, in small letters. */
export function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
