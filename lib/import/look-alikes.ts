// Finds words that mix Latin and Cyrillic letters of one look («cлово» with a Latin c) and puts them into one script.
import type { Tally } from './tally.ts';

const LATIN = 'aceopxyABCEHKMOPTXYëË';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУёЁ';

/** Stress marks that came as Latin letters: «слóво». */
const STRESSED: readonly (readonly [string, string])[] = [
  ['á', 'а\u0301'],
  ['é', 'е\u0301'],
  ['ó', 'о\u0301'],
  ['ý', 'у\u0301'],
];

const toCyrillic = new Map([
  ...Array.from(LATIN, (letter, index) => [letter, CYRILLIC[index] ?? letter] as const),
  ...STRESSED,
]);
const toLatin = new Map(Array.from(CYRILLIC, (letter, index) => [letter, LATIN[index] ?? letter]));

/** A word in which letters of both scripts touch. */
const MIXED = /\p{L}*(?:\p{sc=Cyrillic}\p{M}*\p{sc=Latin}|\p{sc=Latin}\p{M}*\p{sc=Cyrillic})[\p{L}\p{M}]*/gu;

/**
 * The text with each mixed word in the script of most of its letters, where every other letter of it has a twin there.
 * Words that mix scripts for a reason («SMS-ка», «HTMLку») stay.
 */
export function mendLookAlikes(text: string, tally: Tally): string {
  return text.replace(MIXED, (word) => {
    const mended = mendWord(word);
    if (mended !== word) {
      tally.add(
        'look-alikes',
        1,
        `Letters of another script in the middle of a word were replaced, first in «${mended}».`,
      );
    }
    return mended;
  });
}

function mendWord(word: string): string {
  const cyrillic = word.match(/\p{sc=Cyrillic}/gu)?.length ?? 0;
  const latin = word.match(/\p{sc=Latin}/gu)?.length ?? 0;
  if (cyrillic === latin) return word;
  const [foreign, twins] =
    cyrillic > latin ? ([/\p{sc=Latin}/gu, toCyrillic] as const) : ([/\p{sc=Cyrillic}/gu, toLatin] as const);
  const letters = word.match(foreign) ?? [];
  return letters.every((letter) => twins.has(letter))
    ? word.replace(foreign, (letter) => twins.get(letter) ?? letter)
    : word;
}
