// The words of a paragraph that a reader can save, each with the keys under which it may be saved.

import { isLearnt } from '#lib/glosses/parts-of-speech.ts';
import { lookUpWord, type PlacedWord, type WordsFile } from '#lib/glosses/words-file.ts';
import { wordKey } from '#lib/vocabulary/word.ts';
import { idOfOriginal, segmentElementsIn } from '../page/segments.ts';
import { rangeOf, wordsIn } from '../page/words.ts';

/** A word of the original and its place on the page. */
export interface SavableWord {
  readonly range: Range;
  /** Keys of the saved words that it may be, the most likely first. */
  readonly keys: readonly string[];
  /** Whether it is worth learning: names and numbers are not. */
  readonly isLearnt: boolean;
}

/** The words of a paragraph's original that are in the words file, in order. */
export function savableWords(paragraph: HTMLElement, file: WordsFile): readonly SavableWord[] {
  return segmentElementsIn(paragraph, 'source').flatMap((element) =>
    wordsIn(element).flatMap((word) => {
      const placed = lookUpWord(file, word.form, idOfOriginal(element, paragraph), word.occurrence);
      return placed ? [{ range: rangeOf(word), ...keysOf(placed) }] : [];
    }),
  );
}

function keysOf({ readings }: PlacedWord): Pick<SavableWord, 'keys' | 'isLearnt'> {
  const keys = readings.map(({ entry: { lemma, pos } }) => wordKey({ lang: 'ru', lemma, pos }));
  return { keys, isLearnt: readings.every(({ entry: { pos } }) => isLearnt(pos)) };
}
