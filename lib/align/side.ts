// One side of all documents as numbers: every unit's words as indices into one vocabulary, in typed arrays.
import { type Token, tokenise } from './tokens.ts';
import { classifyWords, classOf } from './word-classes.ts';

export interface Side {
  /** Words of unit u: tokens[starts[u]] up to tokens[starts[u + 1]]. */
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  /** Letters and digits of each unit, at least 1. */
  readonly lengths: Float64Array;
  /** The first unit of each document, and the number of units at the end. */
  readonly documents: Int32Array;
  readonly vocabulary: Vocabulary;
}

export interface Vocabulary {
  readonly size: number;
  /** The class (for words), the number or the mark. */
  readonly texts: readonly string[];
  readonly kinds: readonly Token['kind'][];
  /** A longer form for each class: the stem of the first word of it that was seen. */
  readonly forms: readonly string[];
  /** How often each occurs. */
  readonly counts: Float64Array;
  /** 1 for words that carry a capital nearly always, where the place alone does not give them one. */
  readonly names: Uint8Array;
  /** The index of a single word, also of a form that the text does not have, if its class is there. */
  readonly find: (word: string) => number | undefined;
}

const namesAreCapital = 0.8;

/** Reads the units of all documents of one language. */
export function encodeSide(documents: readonly (readonly string[])[]): Side {
  const units = documents.flat().map(tokenise);
  const { stems, classes } = classifyWords(countWords(units));
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const kinds: Token['kind'][] = [];
  const forms: string[] = [];
  const counts: number[] = [];
  const capitals: number[] = [];
  const placed: number[] = [];
  const starts = new Int32Array(units.length + 1);
  const lengths = new Float64Array(units.length);
  const tokens = new Int32Array(units.reduce((sum, unit) => sum + unit.length, 0));
  let position = 0;
  for (const [index, unit] of units.entries()) {
    let length = 0;
    for (const token of unit) {
      const text = token.kind === 'word' ? (classes.get(token.text) ?? token.text) : token.text;
      let id = ids.get(text);
      if (id === undefined) {
        id = texts.push(text) - 1;
        ids.set(text, id);
        kinds.push(token.kind);
        forms.push(token.kind === 'word' ? (stems.get(token.text) ?? token.text) : token.text);
        counts.push(0);
        capitals.push(0);
        placed.push(0);
      }
      counts[id] = (counts[id] ?? 0) + 1;
      if (token.capital && !token.initial) capitals[id] = (capitals[id] ?? 0) + 1;
      if (!token.initial) placed[id] = (placed[id] ?? 0) + 1;
      tokens[position] = id;
      position += 1;
      if (token.kind !== 'mark') length += token.text.length;
    }
    starts[index + 1] = position;
    lengths[index] = Math.max(1, length);
  }
  const names = Uint8Array.from(capitals, (count, id) =>
    count > 0 && count >= namesAreCapital * (placed[id] ?? 0) ? 1 : 0,
  );
  const find = (word: string): number | undefined => {
    const text = classOf(word.toLowerCase(), classes, (beginning) => ids.has(beginning));
    return text === undefined ? undefined : ids.get(text);
  };
  return {
    tokens,
    starts,
    lengths,
    documents: offsets(documents.map((document) => document.length)),
    vocabulary: { size: texts.length, texts, kinds, forms, counts: Float64Array.from(counts), names, find },
  };
}

function countWords(units: readonly (readonly Token[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    for (const token of unit) if (token.kind === 'word') counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  }
  return counts;
}

function offsets(sizes: readonly number[]): Int32Array {
  const result = new Int32Array(sizes.length + 1);
  for (const [index, size] of sizes.entries()) result[index + 1] = (result[index] ?? 0) + size;
  return result;
}
