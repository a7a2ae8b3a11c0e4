// Where a capital letter shows that a word is a name.

/** What may end before a capital that any word would have: the beginning of a text, of a sentence, of speech. */
const OPENING = /(?:^|[.!?…:«»„“”"‘’(—–-])\s*$/u;
/** No more characters stand between a mark and the word it opens. */
const NEARBY = 4;

/** Whether a word at `index` of a text has a capital of its own: it is inside a sentence, where only names have one. */
export function isInsideSentence(text: string, index: number): boolean {
  return !OPENING.test(text.slice(Math.max(0, index - NEARBY), index));
}
