// Words that mix Latin and Cyrillic letters of the same shape («cлово» with a Latin c), and the same words in one script.

/** A word in two scripts, as written and in one script. */
export interface MixedWord {
  readonly word: string;
  readonly repaired: string;
}

/** Letters that look the same in both scripts, in the same order. */
const LATIN = 'aceopxyABCEHKMOPTXYëË';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУёЁ';
/** Acute and grave accents: stress marks in Russian, also where a Latin letter includes one («слóво»). */
const ACCENTS = ['', '\u0300', '\u0301'];

const toCyrillic = twins(LATIN, CYRILLIC);
const toLatin = twins(CYRILLIC, LATIN);

/** A letter of one script directly after a letter of the other, accents aside. */
const MIXED = /\p{Script=Cyrillic}\p{M}*\p{Script=Latin}|\p{Script=Latin}\p{M}*\p{Script=Cyrillic}/u;
const WORD = /[\p{Script=Cyrillic}\p{Script=Latin}\p{M}]+/gu;
/** A Roman numeral with a Russian ending or abbreviation after it: «XXв», «XIго». */
const ROMAN_NUMERAL = /^(?:[IVXLCDM]{2,}[а-яё]{1,2}|X(?:вв?|го|му))$/;

/**
 * The words of a text (in NFC) that mix scripts by mistake, in order. The letters of a word that exist in only one of the scripts decide
 * which one it belongs to; without any, the script of most of its letters does. Words with such letters of both scripts mix them on purpose («HTMLку») and are
 * left out, as are Roman numerals with a Russian ending and words that nothing decides.
 */
export function findMixedWords(text: string): readonly MixedWord[] {
  if (!MIXED.test(text)) return [];
  return (text.match(WORD) ?? []).flatMap((word) => {
    const repaired = repairWord(word);
    return repaired === word ? [] : [{ word, repaired }];
  });
}

/** The text with each of these words in one script, in NFC as before. */
export function repairMixedWords(text: string): string {
  return MIXED.test(text) ? text.replace(WORD, repairWord) : text;
}

function repairWord(word: string): string {
  if (!MIXED.test(word) || ROMAN_NUMERAL.test(word)) return word;
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const onlyLatin = latin.some((letter) => !toCyrillic.has(letter));
  const onlyCyrillic = cyrillic.some((letter) => !toLatin.has(letter));
  if (onlyLatin && onlyCyrillic) return word;
  const surplus = onlyCyrillic ? 1 : onlyLatin ? -1 : cyrillic.length - latin.length;
  if (surplus === 0) return word;
  const twin = surplus > 0 ? toCyrillic : toLatin;
  return letters
    .map((letter) => twin.get(letter) ?? letter)
    .join('')
    .normalize('NFC');
}

function twins(from: string, to: string): ReadonlyMap<string, string> {
  const others = [...to];
  const pairs = [...from].flatMap((letter, index) =>
    ACCENTS.map((accent) => [letter + accent, others[index] + accent].map((form) => form.normalize('NFC'))),
  );
  // A letter and an accent that have no character in common are two letters of a word, and the first is in the map already.
  return new Map(pairs.flatMap(([letter = '', twin = '']) => ([...letter].length === 1 ? [[letter, twin]] : [])));
}
