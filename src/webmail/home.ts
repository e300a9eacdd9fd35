import { registered } from "./registry.ts";

/** A page that another webmail knows: whatever is written there is left to it. */
export const isOthers = (doc: Document): boolean => registered().some((one) => !one.isFallback && one.matches(doc));

/**
 * The outermost page of the same site around this one: a compose may have its parts in several frames, and one guard, that of this
 * page, sees to all of them.
 */
export function homeOf(doc: Document): Document {
  const around = doc.defaultView?.frameElement?.ownerDocument;
  return around && !isOthers(around) ? homeOf(around) : doc;
}
