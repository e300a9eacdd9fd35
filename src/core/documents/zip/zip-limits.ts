/** Entries of one archive that are listed at all; the archive of a whole bookkeeping year has some thousands. */
export const listedEntries = 10_000;

/**
 * An entry that inflates to more than this many bytes, and more than this many times its packed size, is a bomb: the
 * emptiest sheets of real workbooks stay below 100 to 1.
 */
export const bombBytes = 32 * 1024 * 1024;
export const bombRatio = 200;

/** Deflate makes at most so many bytes of one (RFC 1951): who says more is lying. */
export const mostInflated = 1032;
