/** Milliseconds of passes before the one that is timed, and one pass at least: the same for us and for the peers. */
export const WARM_UP = 1_000;
