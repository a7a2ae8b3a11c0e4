// The checksum of zip archives, without anything of Node: browsers open archives too.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 with the polynomial 0x04C11DB7, reflected (ISO 3309, as in PKWARE APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    rest = (TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number) ^ (rest >>> 8);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
