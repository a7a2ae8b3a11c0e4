// SHA-1 of a short text, synchronously and without the browser's crypto, which needs a secure page.

/** Forty hexadecimal digits. FIPS 180-4, §6.1. Not for security: Anki computes checksums with it. */
export function sha1(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const view = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, place) => {
    view.setUint8(place, byte);
  });
  view.setUint8(bytes.length, 0x80);
  view.setUint32(length - 4, bytes.length * 8);
  let state: Five = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < length; start += 64) state = digestBlock(state, view, start);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type Five = readonly [number, number, number, number, number];

function digestBlock(state: Five, view: DataView, start: number): Five {
  const schedule = new Int32Array(80);
  let [a, b, c, d, e] = state;
  for (let round = 0; round < 80; round++) {
    schedule[round] =
      round < 16
        ? view.getInt32(start + round * 4)
        : rotate(
            at(schedule, round - 3) ^ at(schedule, round - 8) ^ at(schedule, round - 14) ^ at(schedule, round - 16),
            1,
          );
    const [mixed, constant] = mix(round, b, c, d);
    const next = (rotate(a, 5) + mixed + e + constant + at(schedule, round)) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  return [state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e].map(
    (sum) => sum | 0,
  ) as unknown as Five;
}

function mix(round: number, b: number, c: number, d: number): readonly [number, number] {
  if (round < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (round < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (round < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function at(words: Int32Array, place: number): number {
  return words[place] ?? 0;
}
