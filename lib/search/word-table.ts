// Numbers the distinct words of many texts, without making a string of each occurrence: most words of a text were met before.

/** What a character is in a word: it begins a word, goes on with it, joins two parts of it, or is in no word. As in `searchWords`. */
const SIGN = { letter: 1, mark: 2, joiner: 3, other: 4 } as const;
/** Kinds of characters by their code points; 0 is not known yet. */
const KINDS = new Uint8Array(0x110000);

export interface WordTable {
  /** Calls `visit` with the number of each word of a text in order: the words that `searchWords` finds. */
  readonly scan: (text: string, visit: (word: number) => void) => void;
}

/** A table without words. `meet` is called with each new word; their numbers count from 0. */
export function openWordTable(meet: (word: string) => void): WordTable {
  const words: string[] = [];
  const hashes: number[] = [];
  /** Open addressing: number of a word plus 1, or 0, at the first free place from its hash on. */
  let places = new Int32Array(1 << 15);

  function numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = places.length - 1;
    let place = hash & mask;
    for (let held = places[place]; held; held = places[place]) {
      if (hashes[held - 1] === hash && isAt(text, start, end, words[held - 1] ?? '')) return held - 1;
      place = (place + 1) & mask;
    }
    const word = text.slice(start, end);
    hashes.push(hash);
    places[place] = words.push(word);
    if (words.length * 2 > places.length) places = spread(hashes, places.length * 2);
    meet(word);
    return words.length - 1;
  }

  return {
    scan: (text, visit) => {
      let at = 0;
      while (at < text.length) {
        if (kindAt(text, at) !== SIGN.letter) {
          at += 1;
          continue;
        }
        const start = at;
        // FNV-1a (Fowler, Noll and Vo, 1991) over UTF-16 code units.
        let hash = 0x811c9dc5;
        for (; at < text.length; at += 1) {
          const kind = kindAt(text, at);
          if (kind === SIGN.other) break;
          if (kind === SIGN.joiner && !(at + 1 < text.length && kindAt(text, at + 1) === SIGN.letter)) break;
          hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        }
        // The lowest bits of a product depend on the lowest bits alone.
        visit(numberOf(text, start, at, hash ^ (hash >>> 15)));
      }
    },
  };
}

/** The second half of a surrogate pair is of its first half's kind, but no word begins with it. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return kindOfSign(code);
  if (code < 0xdc00) return kindOfSign(text.codePointAt(at) ?? code);
  const pair = at > 0 ? (text.codePointAt(at - 1) ?? 0) : 0;
  if (pair < 0x10000) return kindOfSign(code);
  return kindOfSign(pair) === SIGN.other ? SIGN.other : SIGN.mark;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

function spread(hashes: readonly number[], size: number): Int32Array<ArrayBuffer> {
  const places = new Int32Array(size);
  for (const [number, hash] of hashes.entries()) {
    let place = hash & (size - 1);
    while (places[place]) place = (place + 1) & (size - 1);
    places[place] = number + 1;
  }
  return places;
}

function kindOfSign(code: number): number {
  return KINDS[code] || readKind(code);
}

function readKind(code: number): number {
  const sign = String.fromCodePoint(code);
  const kind = /[\p{L}\p{N}]/u.test(sign)
    ? SIGN.letter
    : /[\p{M}\u00AD]/u.test(sign)
      ? SIGN.mark
      : /['’\u2010\u2011-]/.test(sign)
        ? SIGN.joiner
        : SIGN.other;
  KINDS[code] = kind;
  return kind;
}
