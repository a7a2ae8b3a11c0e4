// One row in SQLite's record format: the types of its values, then the values.
// https://www.sqlite.org/fileformat2.html#record_format

export type Value = number | string | null;

const encoder = new TextEncoder();

/** Numbers must be finite; whole numbers up to 2⁵³ are stored as integers. */
export function record(values: readonly Value[]): Uint8Array {
  const encoded = values.map(encode);
  const types = encoded.flatMap(({ type }) => varint(type));
  // The length includes itself, and takes a second byte above 127.
  const head = [...varint(types.length + (types.length < 127 ? 1 : 2)), ...types];
  const bytes = new Uint8Array(head.length + encoded.reduce((sum, { body }) => sum + body.length, 0));
  bytes.set(head);
  let place = head.length;
  for (const { body } of encoded) {
    bytes.set(body, place);
    place += body.length;
  }
  return bytes;
}

/** Seven bits in each byte, the highest first; up to 2⁵³. */
export function varint(value: number): readonly number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}

function encode(value: Value): { readonly type: number; readonly body: Uint8Array } {
  if (value === null) return { type: 0, body: new Uint8Array() };
  if (typeof value === 'string') {
    const body = encoder.encode(value);
    return { type: body.length * 2 + 13, body };
  }
  const body = new Uint8Array(8);
  const view = new DataView(body.buffer);
  if (!Number.isSafeInteger(value)) {
    view.setFloat64(0, value);
    return { type: 7, body };
  }
  view.setBigInt64(0, BigInt(value));
  const [type, size] = [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 6],
  ].find(([, bytes = 0]) => Math.abs(value) < 2 ** (bytes * 8 - 1)) ?? [6, 8];
  return { type: type ?? 6, body: body.subarray(8 - (size ?? 8)) };
}
