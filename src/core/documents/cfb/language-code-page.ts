/** Primary languages ([MS-LCID]) whose Windows code page is not the western one. */
const codePages: Readonly<Record<number, number>> = {
  1: 1256,
  2: 1251,
  4: 936,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  27: 1250,
  30: 874,
  31: 1254,
  34: 1251,
  36: 1250,
  42: 1258
};

/** Taiwan, Hong Kong, Macau: Chinese in its older signs. */
const traditionalChinese = new Set([0x404, 0xc04, 0x1404]);

/** The Windows code page of a language's number: 1252 for western languages, and for those that are not known. */
export function codePageOfLanguage(language: number): number {
  return traditionalChinese.has(language) ? 950 : (codePages[language & 0x3ff] ?? 1252);
}
