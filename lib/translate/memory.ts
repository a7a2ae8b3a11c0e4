// The translation memory: translations made or reviewed by people, found by equal and by similar originals.
import { fold } from '../text/fold.ts';

/** A sentence and its translation. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

export interface Match extends Pair {
  /** 1 for the same words; otherwise the share of words that need no change, at least `LEAST_LIKENESS`. */
  readonly likeness: number;
}

export interface Memory {
  /**
   * The translations of the sentences most similar to `source`, best first. Sentences of one or two words only match
   * equal ones.
   */
  readonly find: (source: string) => readonly Match[];
}

interface Entry extends Pair {
  readonly tokens: readonly string[];
  /** How often the original has this translation. */
  count: number;
}

/** Below this, a draft is more work than none. */
export const LEAST_LIKENESS = 0.75;
/** Minimum number of words for comparing different sentences. */
export const LEAST_WORDS = 4;
const MOST_MATCHES = 3;
const TOKEN = /\p{L}[\p{L}\p{M}'’-]*|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * A memory of the given pairs. Different sentences are compared by edit distance over words and punctuation. Only those
 * that share one of their few rarest words are compared, which loses none above the threshold (prefix filtering:
 * Chaudhuri, Ganti and Kaushik 2006), so that the time does not grow with the square of the library.
 */
export function openMemory(pairs: Iterable<Pair>): Memory {
  const entries = distinctEntries(pairs);
  const bySource = Map.groupBy(entries, ({ tokens }) => tokens.join(' '));
  const frequency = new Map<string, number>();
  for (const { tokens } of entries) for (const token of tokens) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const byPrefix = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const token of prefixOf(entry.tokens, frequency)) {
      const known = byPrefix.get(token);
      if (known) known.push(entry);
      else byPrefix.set(token, [entry]);
    }
  }
  return {
    find: (source) => {
      const tokens = tokensOf(source);
      const equal = bySource.get(tokens.join(' '));
      if (equal) return best(equal.map((entry) => ({ entry, likeness: 1 })));
      if (wordCount(tokens) < LEAST_WORDS) return [];
      const found = new Set(prefixOf(tokens, frequency).flatMap((token) => byPrefix.get(token) ?? []));
      const matches = [];
      for (const entry of found) {
        const [short, long] = [tokens.length, entry.tokens.length].sort((a, b) => a - b);
        if ((short ?? 0) < LEAST_LIKENESS * (long ?? 0)) continue;
        const likeness = likenessOf(tokens, entry.tokens);
        if (likeness >= LEAST_LIKENESS) matches.push({ entry, likeness });
      }
      return best(matches);
    },
  };
}

/**
 * The rarest tokens of a sentence: two sentences that are similar enough share one of them. A second "и" counts as a
 * different word.
 */
function prefixOf(tokens: readonly string[], frequency: ReadonlyMap<string, number>): readonly string[] {
  const seen = new Map<string, number>();
  const numbered = tokens.map((token) => {
    const before = seen.get(token) ?? 0;
    seen.set(token, before + 1);
    return { key: `${token} ${before}`, count: frequency.get(token) ?? 0 };
  });
  return numbered
    .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
    .slice(0, tokens.length - Math.ceil(LEAST_LIKENESS * tokens.length) + 1)
    .map(({ key }) => key);
}

function distinctEntries(pairs: Iterable<Pair>): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { source, target } of pairs) {
    const tokens = tokensOf(source);
    if (tokens.length === 0 || target === '') continue;
    const key = JSON.stringify([tokens.join(' '), target]);
    const known = entries.get(key);
    if (known) known.count += 1;
    else entries.set(key, { source, target, tokens, count: 1 });
  }
  return [...entries.values()];
}

/** Words and punctuation in lower case, without stress, with е for ё. */
function tokensOf(text: string): readonly string[] {
  return fold(text.normalize('NFC')).match(TOKEN) ?? [];
}

function wordCount(tokens: readonly string[]): number {
  return tokens.filter((token) => /^\p{L}/u.test(token)).length;
}

/** 1 minus the edit distance over tokens (Levenshtein) divided by the length of the longer side. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, token] of one.entries()) {
    const next = [index + 1];
    for (const [column, mate] of other.entries()) {
      const change = (row[column] ?? 0) + (token === mate ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[other.length] ?? 0) / Math.max(one.length, other.length);
}

function best(matches: readonly { readonly entry: Entry; readonly likeness: number }[]): readonly Match[] {
  return matches
    .toSorted((a, b) => b.likeness - a.likeness || b.entry.count - a.entry.count)
    .slice(0, MOST_MATCHES)
    .map(({ entry: { source, target }, likeness }) => ({ source, target, likeness }));
}
