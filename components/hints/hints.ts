// Shows hints: a short gloss above each word that the reader does not know, in and near the window; on paper in the whole text.
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { type IsKnown, watchKnownWords } from '../known-words/known-words.ts';
import { textWords } from '../known-words/text-words.ts';
import { drawNear } from '../page/draw-near.ts';
import { onPaper } from '../page/on-paper.ts';
import { allParagraphs } from '../page/paragraphs.ts';
import { drawHints, eraseHints, type Hint } from './draw-hints.ts';
import { writeHints } from './print-hints.ts';

/** Words that are as near to each other as this may be of one group. */
const GROUP = 4;

/** Shows hints, again after every change of what the reader knows, until the returned function is called. */
export function showHints(file: WordsFile): () => void {
  let isKnown: IsKnown | undefined;
  const hintsIn = (paragraph: HTMLElement): readonly Hint[] => {
    let last: { readonly hint: string; readonly index: number } | undefined;
    return textWords(paragraph, file).flatMap((word, index) => {
      const { range, hint } = word;
      if (!hint || isKnown?.(word) !== false) return [];
      // The words of a fixed group have one hint.
      const isRepeated = last?.hint === hint && index - last.index < GROUP;
      last = { hint, index };
      return isRepeated ? [] : [{ range, hint }];
    });
  };
  const { drawAgain, stop } = drawNear(
    (paragraphs) => drawHints(new Map(paragraphs.map((paragraph) => [paragraph, hintsIn(paragraph)]))),
    eraseHints,
  );
  const stopKnown = watchKnownWords((told) => {
    isKnown = told;
    drawAgain();
  });
  const stopPaper = onPaper(() => writeHints(allParagraphs().flatMap(hintsIn)));
  return () => {
    stop();
    stopKnown();
    stopPaper();
  };
}
