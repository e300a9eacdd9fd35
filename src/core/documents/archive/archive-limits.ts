/** Bytes asked of the unpacker at a time. */
export const pieceLength = 1024 * 1024;

/**
 * Memory of the unpacker beyond the archive itself. The dictionary of 7-Zip's strongest setting takes 64 MB, of its
 * largest usual one 256 MB; a header may ask for 4 GB.
 */
export const unpackerMemory = 384 * 1024 * 1024;

/** UTF-16 code units kept of an entry's path where names are listed: the longest path that Windows makes is 32,767. */
export const listedPathLength = 1024;
