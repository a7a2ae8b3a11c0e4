// Where a text can be divided: after its sentences, or after its lines in verse.

import type { Lang } from '../model.ts';
import { type KindLetter, parseId } from '../segment/ids.ts';
import { splitSentences } from '../text/sentences.ts';

/** The offsets at which a sentence (a line, in verse) begins, without 0, in order. */
export function sentenceStarts(id: string, text: string, lang: Lang): readonly number[] {
  if (kindLetter(id) === 'v') return Array.from(text.matchAll(/\n(?=[^\n])/g), ({ index }) => index + 1);
  return splitSentences(text, lang)
    .slice(1)
    .map(({ start }) => start);
}

/**
 * Where the counterpart of a text is divided if the text is divided at `share` of its length, from 0 to 1: before the sentence that
 * begins nearest; at its end if it has one sentence only.
 */
export function counterpartOffset(id: string, text: string, lang: Lang, share: number): number {
  const place = share * text.length;
  const starts = sentenceStarts(id, text, lang);
  return starts.reduce(
    (best, start) => (Math.abs(start - place) < Math.abs(best - place) ? start : best),
    starts[0] ?? text.length,
  );
}

export function kindLetter(id: string): KindLetter | undefined {
  return parseId(id)?.kind;
}
