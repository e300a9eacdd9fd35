/** How much of a picture is decoded and looked at. */

/** Pixels of one picture: decoding takes 4 bytes each. Phones make pictures of 48 to 50 million, scanners of 35. */
export const picturePixels = 64_000_000;

/** Pixels on the longer side, after reduction: an A4 page at 300 dots per inch. More only costs time. */
export const recognisedSide = 3508;

/**
 * Pixels on the longer side under which a picture is not looked at: a line of a passport's 44 signs needs more. Logos
 * and icons are under it.
 */
export const smallestSide = 300;

/** A picture under both in which no text is found is a logo; over either it may be a document that nobody can read. */
export const logoPixels = 640 * 480;
export const logoBytes = 32 * 1024;

/** Pictures and scanned pages of one file, files inside it counted in, in which text is recognised: some 50 s. */
export const recognisedPages = 20;
