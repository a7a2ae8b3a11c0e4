// What a word may be that was typed in the other keyboard layout or in Latin letters.
import { fold } from '../text/fold.ts';
import { romanise, skeleton } from '../text/transliteration.ts';

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** The letters on the same keys of the other layout, as a key: "ghbdtn" is "привет", "руддщ" is "hello". */
export function inOtherLayout(typed: string): string {
  const [from, to] = /\p{Script=Cyrillic}/u.test(typed) ? [RUSSIAN_KEYS, LATIN_KEYS] : [LATIN_KEYS, RUSSIAN_KEYS];
  return fold(Array.from(typed.toLowerCase(), (letter) => to[from.indexOf(letter)] ?? letter).join(''));
}

/** Letters and groups of letters, the longest first, with what they stand for. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['yo', 'е'], ['jo', 'е'], ['yu', 'ю'], ['ju', 'ю'], ['iu', 'ю'], ['ya', 'я'], ['ja', 'я'],
  ['ia', 'ия'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['tz', 'ц'], ['ch', 'ч'], ['sh', 'ш'], ['ye', 'е'], ['je', 'е'],
  ['a', 'а'], ['b', 'б'], ['c', 'ц'], ['d', 'д'], ['e', 'е'], ['f', 'ф'], ['g', 'г'], ['h', 'х'], ['i', 'и'], ['j', 'й'],
  ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['q', 'к'], ['r', 'р'], ['s', 'с'], ['t', 'т'],
  ['u', 'у'], ['v', 'в'], ['w', 'в'], ['x', 'кс'], ['y', 'ы'], ['z', 'з'], ["'", 'ь'], ['`', 'ь'],
]; // biome-ignore format: a table

/** The likeliest Russian spelling of a word in Latin letters, as a key: "privet" is "привет", "kotoryy" "который". */
export function inCyrillic(typed: string): string {
  let spelled = '';
  for (let at = 0; at < typed.length; ) {
    const [group, letters] = SOUNDS.find(([latin]) => typed.startsWith(latin, at)) ?? [
      typed.charAt(at),
      typed.charAt(at),
    ];
    spelled += letters;
    at += group.length;
  }
  // After a vowel y is й: "moy", "russkiy", "kotoryy".
  return spelled.replace(/(?<=[аеиоуыэюя])ы/gu, 'й');
}

/** How a Russian word sounds in Latin letters, coarsely: words that may be spelled like a typed one have the same key. */
export function soundKey(word: string): string {
  return skeleton(romanise(word).replace(/[`']/g, '')).replace(/i+/g, 'i');
}
