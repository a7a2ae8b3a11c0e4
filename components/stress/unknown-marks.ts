// Stress marks on the words that the reader does not know.
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { watchKnownWords } from '../known-words/known-words.ts';
import { textWords } from '../known-words/text-words.ts';
import type { Marks, Spot } from './marks.ts';
import { showMarks } from './show-marks.ts';

/** Marks all words but those that the reader knows, again after every change of these, until the returned function is called. */
export function markUnknown(marks: Marks, file: WordsFile): () => void {
  let erase = () => {};
  const stop = watchKnownWords((isKnown) => {
    erase();
    erase = showMarks(marks, (spots, paragraph) => {
      const known = textWords(paragraph, file).filter(isKnown);
      const inKnown = ({ node, offset }: Spot) => known.some(({ range }) => range.isPointInRange(node, offset));
      return spots.filter((spot) => !inKnown(spot));
    });
  });
  return () => {
    stop();
    erase();
  };
}
