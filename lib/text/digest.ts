// Short digests of texts, for telling whether a text is still the same. They run in a browser too, and white space is all one to them.

/** Two hashes, extended character by character. */
export interface DigestState {
  readonly one: number;
  readonly other: number;
}

export const EMPTY_DIGEST: DigestState = { one: 0x811c9dc5, other: 0x2f0b4471 };

/** The state after more text; a text may come in pieces. Runs of white space must be reduced to one space by the caller. */
export function extendDigest({ one, other }: DigestState, text: string): DigestState {
  let [first, second] = [one, other];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // FNV-1a (Fowler, Noll, Vo), and the same with another prime.
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return { one: first, other: second };
}

/** 52 bits in at most eleven small letters and digits. */
export function finishDigest({ one, other }: DigestState): string {
  const high = mix(one) >>> 0;
  const low = mix(other ^ one) >>> 12;
  return (high * 2 ** 20 + low).toString(36);
}

export function digestOf(text: string): string {
  return finishDigest(extendDigest(EMPTY_DIGEST, text.replace(/\s+/g, ' ').trim()));
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
