/**
 * The wall clock in fractions of a millisecond: waits for `Date.now()` to step and ties it to the monotonic clock there.
 * Browser and Node run on one machine, so their times can be subtracted. Sent to pages as source: uses nothing outside.
 * @returns what to add to `performance.now()`, in ms
 */
export function wallClockOffset(): number {
  const before = Date.now();
  let now = before;
  while (now === before) now = Date.now();
  return now - performance.now();
}
