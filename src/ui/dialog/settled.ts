import { useLayoutEffect, useRef } from "preact/hooks";

/** A writer who double-clicks Send must not hit what appears under the pointer. */
export const SETTLE_MS = 500;

/**
 * Whether the question has stood still long enough to be answered; starts again whenever `question` changes.
 * The answer is a function, so that a press asks at the moment it happens.
 */
export function useSettled(question: string): () => boolean {
  const settled = useRef(false);
  useLayoutEffect(() => {
    settled.current = false;
    const timer = setTimeout(() => {
      settled.current = true;
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  return () => settled.current;
}
