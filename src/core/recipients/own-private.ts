import { displayWords, isParticle, isRole, nameWords } from "./local-part.ts";
import type { ReadableAddress } from "./readable-address.ts";

const NAME_LENGTH = 4;

/**
 * Whether an address at a public provider bears the writer's own name: the same local part as the writer's, the same display
 * name, or the writer's surname with first name or initial.
 */
export function bearsName(recipient: ReadableAddress, sender: ReadableAddress): boolean {
  const local = nameWords(recipient.local);
  const own = nameWords(sender.local);
  if (isRole(local)) return false;
  if (!isRole(own) && own.join("").length >= NAME_LENGTH && own.join("") === local.join("")) return true;
  const display = displayWords(sender.display);
  if (display.length > 1 && display.join(" ") === displayWords(recipient.display).join(" ")) return true;
  return [display, own].some((words) => isNamed(local.join(""), words));
}

/** `words`: first name or initial in front, surname last. */
function isNamed(local: string, words: readonly string[]): boolean {
  const names = words.filter((word) => !isParticle(word));
  const [first = "", last = ""] = [names[0], names[names.length - 1]];
  if (names.length < 2 || last.length < NAME_LENGTH || !local.includes(last)) return false;
  const particles = words.filter(isParticle).join("");
  const rest = local.replace(last, "").replace(particles, "");
  return rest !== "" && (first.startsWith(rest) || rest.startsWith(first) || isInitials(rest, names));
}

/** `jpjansen` of Jan Piet Jansen. */
function isInitials(rest: string, names: readonly string[]): boolean {
  return (
    rest ===
    names
      .slice(0, -1)
      .map((name) => name.charAt(0))
      .join("")
  );
}
