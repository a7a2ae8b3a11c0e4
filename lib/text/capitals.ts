// Which capital letters show that a word is a name.

/** What may end before an ordinary capital: the beginning of a text, of a sentence, of direct speech. */
const OPENING = /(?:^|[.!?…:«»„“”"‘’(—–-])\s*$/u;
/** Maximum number of characters between a mark and the word it opens. */
const NEARBY = 4;

/** Whether a word at `index` of a text is inside a sentence, where only names begin with a capital. */
export function isInsideSentence(text: string, index: number): boolean {
  return !OPENING.test(text.slice(Math.max(0, index - NEARBY), index));
}
