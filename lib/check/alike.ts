// When two sentences count as the same: their words agree, whatever their marks and capitals.

const FEWEST_WORDS = 5;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** The words of a sentence alone. */
export function wordsOf(sentence: string): string {
  return sentence.toLowerCase().replace(NO_WORD, ' ').trim();
}

/** Whether a sentence is long enough for its return to mean something. */
export function isLongEnough(sentence: string): boolean {
  return wordsOf(sentence).split(' ').length >= FEWEST_WORDS;
}
