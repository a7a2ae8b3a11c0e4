// The sentence in which a word occurs on the page, with its translation, as it is saved with the word.
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { idOf, segmentAt, textOf } from '../page/segments.ts';
import type { PageWord } from '../page/words.ts';

export function sentenceOf({ element, form }: Pick<PageWord, 'element' | 'form'>, address: string): MetSentence {
  const segment = segmentAt(element);
  if (!segment) return { address, segment: '', source: '', target: '', form };
  const { paragraph, number } = segment;
  return {
    address,
    segment: idOf(segment),
    source: textOf(paragraph, [number], 'source'),
    target: textOf(paragraph, [number], 'target'),
    form,
  };
}
