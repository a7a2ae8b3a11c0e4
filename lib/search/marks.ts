// Where in a sentence and its translation the words stand that were searched for, and those that go with them.
import { counterpartRanges } from '../glosses/counterparts.ts';
import type { WordRange } from '../glosses/links-file.ts';
import type { StoredPair } from './index-files.ts';
import { formsOf, isAmong, type Resolved } from './resolve.ts';
import { type SearchWord, searchWords } from './words.ts';

/** Ranges in order that do not overlap, in UTF-16 code units. */
export interface PairMarks {
  readonly source: readonly WordRange[];
  readonly target: readonly WordRange[];
}

/** The marks of a pair; undefined if a part of the query is not in it after all: a quotation whose words are not together. */
export function markPair([id, source, target, links]: StoredPair, parts: readonly Resolved[]): PairMarks | undefined {
  const sides = { source: searchWords(source), target: searchWords(target) };
  const found = { source: [] as SearchWord[], target: [] as SearchWord[] };
  for (const part of parts) {
    const inSource = hitsOf(part, sides.source);
    const inTarget = hitsOf(part, sides.target);
    if (inSource.length === 0 && inTarget.length === 0) return undefined;
    found.source.push(...inSource);
    found.target.push(...inTarget);
  }
  const file = links ? { version: 1 as const, segments: { [id]: links } } : undefined;
  const across = (from: 'source' | 'target') =>
    file ? found[from].flatMap((hit) => counterpartRanges(file, id, { source, target }, hit, from)) : [];
  return {
    source: inOrder([...found.source, ...across('target')]),
    target: inOrder([...found.target, ...across('source')]),
  };
}

/** The words of one side that a part of the query names. */
function hitsOf(part: Resolved, words: readonly SearchWord[]): readonly SearchWord[] {
  if (part.term.kind !== 'exact') {
    const forms = formsOf(part);
    return words.filter(({ key }) => isAmong(key, forms));
  }
  const { keys } = part.term;
  return words.flatMap((_, at) => {
    const run = words.slice(at, at + keys.length);
    return run.length === keys.length &&
      run.every(({ key }, index) => isAmong(key, new Set(keys.slice(index, index + 1))))
      ? run
      : [];
  });
}

function inOrder(ranges: readonly WordRange[]): readonly WordRange[] {
  const ordered: WordRange[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (start >= (ordered.at(-1)?.end ?? 0)) ordered.push({ start, end });
  }
  return ordered;
}
