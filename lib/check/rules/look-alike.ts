// look-alike: a word is written in one alphabet.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const LATIN = 'ABCEHKMOPTXYaceopxy';
const CYRILLIC = 'АВСЕНКМОРТХУасеорху';
/** A word in both alphabets: a letter of one beside a letter of the other, stress marks between them or not. */
const MIXED = /\p{Script=Cyrillic}\p{M}?\p{Script=Latin}|\p{Script=Latin}\p{M}?\p{Script=Cyrillic}/u;
const WORDS = /[\p{Script=Cyrillic}\p{Script=Latin}\p{M}]+/gu;

export const lookAlike: ProseRule = {
  code: 'look-alike',
  severity: 'warning',
  explain:
    'A Latin "c" in a Russian word, or a Cyrillic «а» in an English one, looks right and is wrong: search, dictionaries and voices do not know the word.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const word = MIXED.test(text) ? (text.match(WORDS) ?? []).find((one) => fixed(one) !== one) : undefined;
        return word === undefined ? undefined : `"${word}" mixes Latin and Cyrillic letters`;
      },
      'Write the word in one alphabet.',
    ),
  fix: (text) => (MIXED.test(text) ? text.replace(WORDS, fixed) : text),
};

/** The word in the alphabet of its unmistakable letters; a word that has those of both, or of neither, is left as it is. */
function fixed(word: string): string {
  if (!MIXED.test(word)) return word;
  const letters = [...word];
  const isLatin = letters.some((letter) => /\p{Script=Latin}/u.test(letter) && !LATIN.includes(letter));
  const isCyrillic = letters.some((letter) => /\p{Script=Cyrillic}/u.test(letter) && !CYRILLIC.includes(letter));
  if (isLatin === isCyrillic) return word;
  const [from, to] = isCyrillic ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN];
  return letters.map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
