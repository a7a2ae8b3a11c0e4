// Vowels of a Russian word: where they stand, which one is stressed, and how the mark is set.
import { STRESS_MARK } from '../../text/stress-mark.ts';

/** Those of the spelling before 1918 too. */
const VOWELS = 'аеёиоуыэюяѣіѵ';

/** How many syllables a word has. */
export function countVowels(word: string): number {
  return vowelPlaces(word).length;
}

/** Which vowel is stressed, from 0: the marked one, else the last ё, else the only one; undefined where nothing says. */
export function stressedVowel(word: string): number | undefined {
  const mark = word.indexOf(STRESS_MARK);
  if (mark > 0) return countVowels(word.slice(0, mark)) - 1;
  const places = vowelPlaces(word);
  const yo = places.findLastIndex((place) => word[place]?.toLowerCase() === 'ё');
  if (yo >= 0) return yo;
  return places.length === 1 ? 0 : undefined;
}

/** The word with its mark on the vowel counted from 0. Words of one syllable and ё carry none. */
export function markVowel(word: string, vowel: number): string {
  const places = vowelPlaces(word);
  const place = places[vowel];
  if (place === undefined || places.length === 1 || word[place]?.toLowerCase() === 'ё') return word;
  return word.slice(0, place + 1) + STRESS_MARK + word.slice(place + 1);
}

function vowelPlaces(word: string): readonly number[] {
  return Array.from(word.toLowerCase()).flatMap((letter, place) => (VOWELS.includes(letter) ? [place] : []));
}
