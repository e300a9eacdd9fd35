/** Pictures after which the recogniser is started anew: it learns from page to page and leaks a little. */
export const picturesPerStart = 50;

/** Memory of the recogniser: a picture of 64 million pixels (256 MB), once more while it is turned, and its own. */
export const engineMemory = 768 * 1024 * 1024;

/** Once it took this much it is let go after the picture: its memory never shrinks. A page takes some 100 MB. */
export const engineMemoryKept = 320 * 1024 * 1024;

/** Confidence (0 to 100) from which a word counts as read. Specks and textures that are taken for words stay below. */
export const sureWord = 60;

/** Letters and digits in sure words from which a picture counts as one with text. */
export const fewestLetters = 8;

/** Part of the letters that may stand in unsure words before a picture counts as partly read. */
export const unsureShare = 0.35;
