// Splits a whole plain text into paragraphs and those into sentences.
import type { Lang } from '../model.ts';
import { splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/** The sentences of each paragraph of `text`, each on one line; only white space is changed. */
export function segmentText(text: string, lang: Lang): readonly (readonly string[])[] {
  return splitParagraphs(text).map((paragraph) =>
    splitSentences(paragraph, lang).map(({ start, end }) => paragraph.slice(start, end).replace(/\s*\n\s*/g, ' ')),
  );
}
