import type { PageEngine } from "./page-engine.ts";

/** Presses "Enter", "Space" or "Control+Shift+s": modifiers down, key, modifiers up. */
export async function pressKey(engine: PageEngine, combination: string): Promise<void> {
  const keys = combination.split("+");
  for (const key of keys) await engine.keyDown(key);
  for (const key of keys.toReversed()) await engine.keyUp(key);
}
