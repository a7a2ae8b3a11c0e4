// The sentence that a word on the page stands in, with its translation.
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { sentenceAt, textOf } from '../controls/sentences.ts';
import type { PointedWord } from './pointing.ts';

export function sentenceOf({ span, form }: Pick<PointedWord, 'span' | 'form'>, address: string): MetSentence {
  const sentence = sentenceAt(span);
  if (!sentence) return { address, segment: '', source: '', target: '', form };
  const { pair, number } = sentence;
  const source = pair.querySelector(`:scope > :first-child [data-n="${number}"]`);
  return {
    address,
    segment: source?.id || pair.id,
    source: textOf(pair, [number], 'source'),
    target: textOf(pair, [number], 'target'),
    form,
  };
}
