// The sentence in which a word occurs on the page, with its translation, as it is saved with the word.
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { idOf, segmentAt, textOf, textTitle } from '../page/segments.ts';
import type { PageWord } from '../page/words.ts';

export function sentenceOf({ element, form }: Pick<PageWord, 'element' | 'form'>, address: string): MetSentence {
  const segment = segmentAt(element);
  const title = textTitle();
  if (!segment) {
    // The title: its translation is the paragraph after it.
    const heading = element.closest('h1');
    const target = heading?.nextElementSibling?.matches('p[lang]') ? heading.nextElementSibling.textContent : '';
    const id = heading?.parentElement?.id ?? '';
    return { address, segment: id, title, source: heading?.textContent ?? '', target: target ?? '', form };
  }
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
