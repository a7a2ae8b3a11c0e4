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

/** Where letters of both scripts touch. */
const TOUCH = /\p{sc=Cyrillic}\p{M}?\p{sc=Latin}|\p{sc=Latin}\p{M}?\p{sc=Cyrillic}/gu;
const LETTER = /^[\p{L}\p{M}]$/u;
/** Longer runs of letters are no words. */
const longestWord = 60;

/**
 * The text with each mixed word in the script of most of its letters, where every other letter of it has a twin there.
 * Words that mix scripts for a reason («SMS-ка», «HTMLку») stay.
 */
export function repairLookAlikes(text: string, tally: Tally): string {
  let result = '';
  let from = 0;
  for (const { index } of text.matchAll(TOUCH)) {
    if (index < from) continue;
    const [start, end] = wordAround(text, index);
    const word = text.slice(Math.max(start, from), end);
    const fixed = fixWord(word);
    if (fixed !== word) {
      const message = `Letters of another script in the middle of a word were replaced, first in «${fixed}».`;
      tally.add('look-alikes', 1, message);
    }
    result += text.slice(from, Math.max(start, from)) + fixed;
    from = end;
  }
  return result + text.slice(from);
}

function wordAround(text: string, index: number): readonly [start: number, end: number] {
  let start = index;
  let end = index + 1;
  while (index - start < longestWord && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end - index < longestWord && LETTER.test(text.charAt(end))) end += 1;
  return [start, end];
}

function fixWord(word: string): string {
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
