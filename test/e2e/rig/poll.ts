/** Milliseconds of sleep. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks `probe` until it answers something other than null, undefined, false or the empty string.
 * @param ms how long to go on asking
 * @param what named in the error when the time is up
 * @throws Error when the time is up; an error of the probe itself counts as "not yet" and is its cause
 */
export async function poll<T>(
  probe: () => Promise<T> | T,
  ms: number,
  what: string,
  everyMs = 40
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== null && answer !== undefined && answer !== false && answer !== "") {
        return answer as Exclude<T, null | undefined | false>;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end) throw new Error(`not seen within ${ms} ms: ${what}`, { cause: last });
    await pause(everyMs);
  }
}
