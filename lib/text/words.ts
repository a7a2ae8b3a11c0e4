// Counts words and estimates reading time.
import type { Lang } from '../model.ts';

/** Words per minute: a steady pace for Russian prose. */
const PACE = 180;

const segmenters = new Map<Lang, Intl.Segmenter>();

/** The number of words of a text according to Unicode word boundaries: «кто-то» is two. */
export function countWords(text: string, lang: Lang): number {
  let words = 0;
  for (const piece of wordSegmenter(lang).segment(text)) if (piece.isWordLike) words += 1;
  return words;
}

/** Reading time in minutes, rounded up; 0 only for a text without words. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / PACE);
}

/** One segmenter for each language: creating one costs more than using it on a paragraph. */
function wordSegmenter(lang: Lang): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}
