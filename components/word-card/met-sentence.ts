// The sentence in which a word occurs on the page, with its translation, as it is saved with the word.
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { idOf, segmentAt, textOf, textTitle } from '../page/segments.ts';
import type { PageWord } from '../page/words.ts';

export function sentenceOf({ element, form }: Pick<PageWord, 'element' | 'form'>, address: string): MetSentence {
  const segment = segmentAt(element);
  const title = textTitle();
  if (!segment) return { address, segment: '', title, source: '', target: '', form };
  const { paragraph, number } = segment;
  return {
    address,
    segment: idOf(segment),
    title,
    source: textOf(paragraph, [number], 'source'),
    target: textOf(paragraph, [number], 'target'),
    form,
  };
}
