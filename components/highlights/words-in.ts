// The words of a paragraph on the page, each with the names under which it may be saved.

import { isLearnt } from '#lib/glosses/parts-of-speech.ts';
import { lookUpWord, type PlacedWord, type WordsFile } from '#lib/glosses/words-file.ts';
import { wordKey } from '#lib/vocabulary/word.ts';
import { rangeOf, wordsIn } from '../word-card/pointing.ts';

/** A word of the original where it stands on the page. */
export interface PageWord {
  readonly range: Range;
  /** Keys of saved words that it may be, the likeliest first. */
  readonly keys: readonly string[];
  /** Whether one would learn it: no name, no number. */
  readonly isLearnt: boolean;
}

/** The words of a paragraph's original that the file knows, in order. */
export function savableWords(pair: HTMLElement, file: WordsFile): readonly PageWord[] {
  return [...pair.querySelectorAll<HTMLElement>(':scope > :first-child [data-n]')].flatMap((span) =>
    wordsIn(span).flatMap((word) => {
      const placed = lookUpWord(file, word.form, span.id || pair.id, word.occurrence);
      return placed ? [{ range: rangeOf(word), ...namesOf(placed) }] : [];
    }),
  );
}

function namesOf({ readings }: PlacedWord): Pick<PageWord, 'keys' | 'isLearnt'> {
  const keys = readings.map(({ entry: { lemma, pos } }) => wordKey({ lang: 'ru', lemma, pos }));
  return { keys, isLearnt: readings.every(({ entry: { pos } }) => isLearnt(pos)) };
}
