/** Pictures below this many bytes are logos, lines and icons: no page of a dossier fits in them. */
export const smallestPicture = 20_000;

/** Columns that a sheet can have (XFD). */
export const mostColumns = 16_384;

/** Empty rows that are written as empty lines; after more of them a new place says which row comes. */
export const bridgedRows = 3;
