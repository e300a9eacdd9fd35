const dayMs = 86_400_000;

/** ISO 8601 date of such a day. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Days since 1970-01-01, UTC. */
export const today = (): number => Math.floor(Date.now() / dayMs);
