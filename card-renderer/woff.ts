// Unpacks a WOFF 1.0 file (W3C Recommendation, 13 December 2012) to an OpenType font.
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** The font's tables, inflated and laid out as OpenType requires. Throws if the bytes are not WOFF. */
export function unpackWoff(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const woff = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (woff.getUint32(0) !== 0x774f4646) throw new Error('The font is not a WOFF file.');
  const tables = woff.getUint16(12);
  const font = new Uint8Array(woff.getUint32(16));
  const sfnt = new DataView(font.buffer);
  sfnt.setUint32(0, woff.getUint32(4));
  sfnt.setUint16(4, tables);
  const power = Math.floor(Math.log2(tables));
  sfnt.setUint16(6, 2 ** power * SFNT_ENTRY);
  sfnt.setUint16(8, power);
  sfnt.setUint16(10, (tables - 2 ** power) * SFNT_ENTRY);
  let offset = SFNT_HEADER + tables * SFNT_ENTRY;
  for (let table = 0; table < tables; table += 1) {
    const from = HEADER + table * ENTRY;
    const to = SFNT_HEADER + table * SFNT_ENTRY;
    const [start, packed, length] = [woff.getUint32(from + 4), woff.getUint32(from + 8), woff.getUint32(from + 12)];
    const data = bytes.subarray(start, start + packed);
    font.set(packed < length ? inflateSync(data) : data, offset);
    sfnt.setUint32(to, woff.getUint32(from));
    sfnt.setUint32(to + 4, woff.getUint32(from + 16));
    sfnt.setUint32(to + 8, offset);
    sfnt.setUint32(to + 12, length);
    offset += Math.ceil(length / 4) * 4;
  }
  return font;
}
