// Counting words, and how long a reader takes over them.
import type { Lang } from '../model.ts';

/** Words a minute: a steady pace through Russian prose. */
const PACE = 180;

const segmenters = new Map<Lang, Intl.Segmenter>();

/** How many words stand in a text, as Unicode cuts them: «кто-то» is two. */
export function countWords(text: string, lang: Lang): number {
  let words = 0;
  for (const piece of wordSegmenter(lang).segment(text)) if (piece.isWordLike) words += 1;
  return words;
}

/** Minutes of reading, rounded up; 0 only for no words at all. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / PACE);
}

/** One segmenter a language: making one costs more than using it on a paragraph. */
function wordSegmenter(lang: Lang): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}
