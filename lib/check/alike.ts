// Compares sentences by their words, ignoring punctuation and case.

const FEWEST_WORDS = 5;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** The words of a sentence, without punctuation. */
export function wordsOf(sentence: string): string {
  return sentence.toLowerCase().replace(NO_WORD, ' ').trim();
}

/** Whether a sentence is long enough for a repetition to be significant. */
export function isLongEnough(sentence: string): boolean {
  return wordsOf(sentence).split(' ').length >= FEWEST_WORDS;
}
