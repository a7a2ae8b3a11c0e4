// One side of all documents as numbers: every unit's words as indices into one vocabulary, in typed arrays.
import { growing } from './growing.ts';
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
  /** Units that it was read from. */
  readonly units: number;
  /** How often each occurs. */
  readonly counts: Float64Array;
  /** 1 for words that carry a capital nearly always, where the place alone does not give them one. */
  readonly names: Uint8Array;
  /** The index of a single word, also of a form that the text does not have, if its class is there. */
  readonly find: (word: string) => number | undefined;
}

const namesAreCapital = 0.8;

export interface EncodeOptions {
  /** Whether endings are learned from the text; else words are compared by their first letters, which is faster. */
  readonly stems?: boolean | undefined;
}

/** Reads the units of all documents of one language. */
export function encodeSide(documents: readonly (readonly string[])[], { stems = true }: EncodeOptions = {}): Side {
  const read = readTokens(documents);
  const { kinds: formKinds, texts: formTexts, counts: formCounts } = read;
  const words = new Map<string, number>();
  for (const [form, text] of formTexts.entries()) {
    if (formKinds[form] === 'word') words.set(text, formCounts[form] ?? 0);
  }
  const classified = classifyWords(words, stems);
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const kinds: Token['kind'][] = [];
  const forms: string[] = [];
  const counts: number[] = [];
  const capitals: number[] = [];
  const placed: number[] = [];
  const classOfForm = Int32Array.from(formTexts, (form, index) => {
    const kind = formKinds[index] ?? 'word';
    const text = kind === 'word' ? (classified.classes.get(form) ?? form) : form;
    let id = ids.get(text);
    if (id === undefined) {
      id = texts.push(text) - 1;
      ids.set(text, id);
      kinds.push(kind);
      forms.push(kind === 'word' ? (classified.stems.get(form) ?? form) : form);
      counts.push(0);
      capitals.push(0);
      placed.push(0);
    }
    counts[id] = (counts[id] ?? 0) + (formCounts[index] ?? 0);
    capitals[id] = (capitals[id] ?? 0) + (read.capitals[index] ?? 0);
    placed[id] = (placed[id] ?? 0) + (read.placed[index] ?? 0);
    return id;
  });
  const names = Uint8Array.from(capitals, (count, id) =>
    count > 0 && count >= namesAreCapital * (placed[id] ?? 0) ? 1 : 0,
  );
  const find = (word: string): number | undefined => {
    const text = classOf(word.toLowerCase(), classified.classes, (beginning) => ids.has(beginning));
    return text === undefined ? undefined : ids.get(text);
  };
  return {
    tokens: read.tokens.map((form) => classOfForm[form] as number),
    starts: read.starts,
    lengths: read.lengths,
    documents: offsets(documents.map((document) => document.length)),
    vocabulary: {
      size: texts.length,
      units: read.lengths.length,
      texts,
      kinds,
      forms,
      counts: Float64Array.from(counts),
      names,
      find,
    },
  };
}

interface ReadTokens {
  /** Every token as the index of its form. */
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly lengths: Float64Array;
  readonly texts: readonly string[];
  readonly kinds: readonly Token['kind'][];
  readonly counts: readonly number[];
  /** How often a form has a capital, and how often it stands where a capital would tell something. */
  readonly capitals: readonly number[];
  readonly placed: readonly number[];
}

/** Tokens become numbers unit by unit, so that no more than one unit's tokens are in memory as objects. */
function readTokens(documents: readonly (readonly string[])[]): ReadTokens {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const kinds: Token['kind'][] = [];
  const counts: number[] = [];
  const capitals: number[] = [];
  const placed: number[] = [];
  const tokens = growing(Int32Array);
  const starts = growing(Int32Array);
  const lengths = growing(Float64Array);
  let position = 0;
  starts.push(0);
  for (const document of documents) {
    for (const unit of document) {
      let length = 0;
      for (const { text, kind, capital, initial } of tokenise(unit)) {
        // Neither a word nor a number looks like a mark, nor a word like a number.
        let id = ids.get(text);
        if (id === undefined) {
          id = texts.push(text) - 1;
          ids.set(text, id);
          kinds.push(kind);
          counts.push(0);
          capitals.push(0);
          placed.push(0);
        }
        counts[id] = (counts[id] as number) + 1;
        if (!initial) {
          placed[id] = (placed[id] as number) + 1;
          if (capital) capitals[id] = (capitals[id] as number) + 1;
        }
        position = tokens.push(id);
        if (kind !== 'mark') length += text.length;
      }
      starts.push(position);
      lengths.push(Math.max(1, length));
    }
  }
  return {
    tokens: tokens.values(),
    starts: starts.values(),
    lengths: lengths.values(),
    texts,
    kinds,
    counts,
    capitals,
    placed,
  };
}

function offsets(sizes: readonly number[]): Int32Array {
  const result = new Int32Array(sizes.length + 1);
  for (const [index, size] of sizes.entries()) result[index + 1] = (result[index] ?? 0) + size;
  return result;
}
