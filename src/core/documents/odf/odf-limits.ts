/** A cell or row that stands for many like it is written so many times at most: what it says was seen then. */
export const writtenRepeats = 100;

/** Spaces that one element may stand for. */
export const mostSpaces = 1000;
