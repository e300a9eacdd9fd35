/**
 * How a JPEG picture is to be turned before it is shown: 1 (not at all) to 8, from its Exif data (tag 0x0112 of CIPA
 * DC-008). Cameras leave the picture as the sensor lay and say it there.
 */
export function jpegTurn(bytes: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = exifStart(view);
  if (start === null || start + 10 > view.byteLength) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2; at + 12 <= Math.min(view.byteLength, directory + 2 + 12 * entries); at += 12) {
    if (view.getUint16(at, little) === 0x0112) return validTurn(view.getUint16(at + 8, little));
  }
  return 1;
}

function validTurn(turn: number): number {
  return turn >= 1 && turn <= 8 ? turn : 1;
}

/** Offset of the TIFF header behind the mark "Exif" of an APP1 segment; null without one. */
function exifStart(view: DataView): number | null {
  let at = 2;
  while (at + 18 < view.byteLength && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}
