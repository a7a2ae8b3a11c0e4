// The stress mark of Russian text: one combining character, and the text without it.

/** Combining acute accent (U+0301). It follows the stressed vowel. */
export const STRESS_MARK = '\u0301';

/** The text without stress marks. Letters that include an accent, as in "café", are kept: library text is in NFC. */
export function withoutStress(text: string): string {
  return text.replaceAll(STRESS_MARK, '');
}

/** A Russian word from outside in NFC, without acute and grave accents, whether combining or part of a letter. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301]/g, '')
    .normalize('NFC');
}
