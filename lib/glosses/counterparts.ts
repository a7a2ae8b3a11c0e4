// Where the words stand in a translation that go with a word of its original: for sentences that are shown away from their page.
import { digestOf } from '../text/digest.ts';
import { type LinksFile, linkedWords, type WordRange, wordRanges } from './links-file.ts';

/** A sentence and its translation. */
export interface SentencePair {
  readonly source: string;
  readonly target: string;
}

/**
 * The words of a translation that go with the word at a place of the original, or the other way round for a word of the target; those beside
 * each other as one. None where the sentence is not the one that was linked, or nothing is sure enough to be shown.
 */
export function counterpartRanges(
  file: LinksFile,
  segment: string,
  { source, target }: SentencePair,
  { start, end }: WordRange,
  side: 'source' | 'target' = 'source',
): readonly WordRange[] {
  const links = Object.hasOwn(file.segments, segment) ? (file.segments[segment] ?? '') : '';
  if (!links.startsWith(`${sentenceMark({ source, target })} `)) return [];
  const [own, other] = side === 'source' ? [source, target] : [target, source];
  const word = wordRanges(own).findIndex((range) => range.start < end && start < range.end);
  const words = wordRanges(other);
  const joined: WordRange[] = [];
  for (const number of linkedWords(file, segment, side, word)) {
    const range = words[number];
    const last = joined.at(-1);
    if (!range) continue;
    if (last && other.slice(last.end, range.start).trim() === '')
      joined[joined.length - 1] = { ...last, end: range.end };
    else joined.push(range);
  }
  return joined;
}

/** Two letters or digits that tell whether a sentence is still the one that was linked; only its words count. */
export function sentenceMark({ source, target }: SentencePair): string {
  const words = [source, target].map((text) =>
    wordRanges(text)
      .map(({ start, end }) => text.slice(start, end).replaceAll('\u00AD', ''))
      .join(' '),
  );
  return digestOf(words.join(' / ')).slice(-2);
}
