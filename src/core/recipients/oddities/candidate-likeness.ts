import { isFullWord, type NameWords } from "./name-words.ts";
import { isOneSlip } from "./sounds-like.ts";

/**
 * `twin`: first and family name, or the part before the `@` that holds both, are the same or a slip away. `namesake`: they share a first name, a
 * family name or the start that an address book completes.
 */
export type Likeness = "twin" | "namesake";

/** Letters after which an address book completes a name. */
export const completedFrom = 4;
/** A shorter part before the `@` is often a first name or a family name alone, which many share. */
export const twinFrom = 9;

/** Null: not alike. */
export function likenessOf(one: NameWords, other: NameWords): Likeness | null {
  if (one.isShared || other.isShared) return null;
  if (isWhole(one) && isWhole(other) && areTwins(one, other)) return "twin";
  return areNamesakes(one, other) ? "namesake" : null;
}

/** First name and family name are known: one of the two, or an initial with it, many share. */
export function isWhole({ name }: NameWords): boolean {
  return name.filter(isFullWord).length >= 2;
}

/** Each word of the shorter name has its own in the longer one, a slip or a spelling apart; the first letters agree. */
function areTwins(one: NameWords, other: NameWords): boolean {
  if (one.local.length >= twinFrom && one.local[0] === other.local[0] && isOneSlip(one.local, other.local)) return true;
  const [long, short] = one.name.length >= other.name.length ? [one, other] : [other, one];
  const left = [...long.name.keys()];
  return short.name.every((word, place) => {
    const sound = short.sounds[place] ?? 0;
    const at = left.findIndex((each) => isSameWord(word, sound, long.name[each] ?? "", long.sounds[each] ?? 0));
    return at !== -1 && left.splice(at, 1).length > 0;
  });
}

/** Initials, which have no sound, must be the same. */
function isSameWord(one: string, sound: number, other: string, otherSound: number): boolean {
  return one === other || (sound !== 0 && (sound === otherSound || isOneSlip(one, other)));
}

function areNamesakes(one: NameWords, other: NameWords): boolean {
  const shared = one.sounds.some((sound) => sound !== 0 && other.sounds.includes(sound));
  const start = one.local.slice(0, completedFrom);
  return shared || (start.length === completedFrom && other.local.startsWith(start));
}
