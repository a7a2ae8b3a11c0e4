// The words of a paragraph that are in the text's words file, each with the keys under which it may be saved, its level and its short gloss.

import { hintOf } from '#lib/glosses/hint.ts';
import { isLearnt } from '#lib/glosses/parts-of-speech.ts';
import { lookUpWord, type PlacedWord, type WordsFile } from '#lib/glosses/words-file.ts';
import { wordKey } from '#lib/vocabulary/word.ts';
import { idOfOriginal, segmentElementsIn } from '../page/segments.ts';
import { rangeOf, wordsIn } from '../page/words.ts';

/** A word of the original and its place on the page. */
export interface TextWord {
  readonly range: Range;
  /** Keys of the saved words that it may be, the most likely first. */
  readonly keys: readonly string[];
  /** Whether it is worth learning: names and numbers are not. */
  readonly isLearnt: boolean;
  /** How common it is: 1 for A1 to 6 for C2; of several words that it may be, the most common one. */
  readonly level: number;
  /** What it means here, in few words. */
  readonly hint: string | undefined;
}

const known = new WeakMap<HTMLElement, readonly TextWord[]>();

/** The words of a paragraph's original that are in the text's words file, in order; the same objects at every call. */
export function textWords(paragraph: HTMLElement, file: WordsFile): readonly TextWord[] {
  const words = known.get(paragraph) ?? findWords(paragraph, file);
  known.set(paragraph, words);
  return words;
}

function findWords(paragraph: HTMLElement, file: WordsFile): readonly TextWord[] {
  return segmentElementsIn(paragraph, 'source').flatMap((element) => {
    const id = idOfOriginal(element, paragraph);
    return wordsIn(element).flatMap((word) => {
      const placed = lookUpWord(file, word.form, id, word.occurrence);
      return placed ? [{ range: rangeOf(word), ...factsOf(placed) }] : [];
    });
  });
}

function factsOf(placed: PlacedWord): Omit<TextWord, 'range'> {
  const entries = placed.readings.map(({ entry }) => entry);
  return {
    keys: entries.map(({ lemma, pos }) => wordKey({ lang: 'ru', lemma, pos })),
    isLearnt: entries.every(({ pos }) => isLearnt(pos)),
    level: Math.min(...entries.map(({ level }) => level)),
    hint: hintOf(placed),
  };
}
