/** Windows code page number (as in `\ansicpg`, BIFF CODEPAGE, PR_INTERNET_CPID) -> label of the Encoding Standard. */
const labels: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  20932: "euc-jp",
  21866: "koi8-u",
  50220: "iso-2022-jp",
  51932: "euc-jp",
  51949: "euc-kr",
  52936: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
  32768: "macintosh"
};

/** Letters of bytes 80 to FF, where the platform has no decoder, or (1252 in Node 20.20.2) a wrong one. */
const upperHalves: Readonly<Record<number, string>> = {
  437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  1252:
    "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ" +
    "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
};

const latin1 = new TextDecoder("latin1");
const decoders = new Map<number, TextDecoder | null>();

/** Text of bytes in a Windows code page. An unknown page reads as 1252, in which every digit and Latin letter is right. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const decoder = decoderFor(codePage);
  if (decoder) return decoder.decode(bytes);
  const letters = upperHalves[codePage] ?? upperHalves[1252] ?? "";
  const isWestern = letters === upperHalves[1252];
  // In Node 20 "latin1" leaves bytes 80 to 9F as they are; elsewhere it is windows-1252, and nothing is left to map.
  if (isWestern)
    return latin1.decode(bytes).replace(/[\x80-\x9f]/g, (letter) => letterOf(letters, letter.charCodeAt(0)));
  let text = "";
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : letterOf(letters, byte);
  return text;
}

function letterOf(letters: string, byte: number): string {
  return letters[byte - 0x80] ?? "\ufffd";
}

function decoderFor(codePage: number): TextDecoder | null {
  if (upperHalves[codePage] !== undefined) return null;
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    decoder = newDecoder(codePage);
    decoders.set(codePage, decoder);
  }
  return decoder;
}

function newDecoder(codePage: number): TextDecoder | null {
  const label = labels[codePage] ?? labelByNumber(codePage);
  if (label === null) return null;
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null;
  }
}

function labelByNumber(codePage: number): string | null {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28592 && codePage <= 28606 && codePage !== 28601) return `iso-8859-${codePage - 28590}`;
  return null;
}
