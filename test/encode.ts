// Encodes text in any single-byte encoding of TextDecoder, by inverting its table; and in UTF-16.
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return encodeSixteen(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const made = new Map(Array.from(new TextDecoder(encoding).decode(all), (character, byte) => [character, byte]));
  tables.set(encoding, made);
  return made;
}

function encodeSixteen(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) bytes.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(bytes.buffer);
}
