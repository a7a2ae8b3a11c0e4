// The files that looking words up in a browser needs, packed into one: the dictionary of forms, the analyser's data, our own dictionary.

/** Name in the pack → path in the project. */
export const WORD_DATA = {
  words: 'node_modules/az/dicts/words.dawg',
  probabilities: 'node_modules/az/dicts/p_t_given_w.intdawg',
  paradigms: 'node_modules/az/dicts/paradigms.array',
  suffixes: 'node_modules/az/dicts/suffixes.json',
  tags: 'node_modules/az/dicts/gramtab-opencorpora-int.json',
  'endings-0': 'node_modules/az/dicts/prediction-suffixes-0.dawg',
  'endings-1': 'node_modules/az/dicts/prediction-suffixes-1.dawg',
  'endings-2': 'node_modules/az/dicts/prediction-suffixes-2.dawg',
  observed: 'lib/morphology/model/observed.json.gz',
  weights: 'lib/morphology/model/weights.gz',
  lexicon: 'content/lexicon.json',
  glosses: 'locales/en/lexicon.json',
  phrases: 'content/phrases.json',
  'phrase-glosses': 'locales/en/phrases.json',
  frequency: 'content/frequency.json',
} as const;

export type WordDataName = keyof typeof WORD_DATA;

/** The bytes of each file; those of compressed files are expanded. */
export type WordData = Readonly<Record<WordDataName, ArrayBuffer>>;

/** One file: for each of the files its length in four bytes, then all bytes, each file at a multiple of four. */
export function packWordData(data: WordData): Uint8Array<ArrayBuffer> {
  const parts = names().map((name) => new Uint8Array(data[name]));
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + padded(length), 4 * parts.length));
  const lengths = new DataView(packed.buffer);
  let at = 4 * parts.length;
  for (const [index, part] of parts.entries()) {
    lengths.setUint32(4 * index, part.length, true);
    packed.set(part, at);
    at += padded(part.length);
  }
  return packed;
}

export function unpackWordData(packed: ArrayBuffer): WordData {
  const lengths = new DataView(packed);
  let at = 4 * names().length;
  const files = names().map((name, index) => {
    const start = at;
    const length = lengths.getUint32(4 * index, true);
    at += padded(length);
    return [name, packed.slice(start, start + length)] as const;
  });
  return Object.fromEntries(files) as Record<WordDataName, ArrayBuffer>;
}

function names(): readonly WordDataName[] {
  return Object.keys(WORD_DATA) as WordDataName[];
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
