// Finds the names in a sentence.
import { isInsideSentence } from '../text/capitals.ts';

const WORD = /\p{Lu}\p{Ll}[\p{L}\p{M}]+/gu;

/** Capitalised words inside a sentence, in order. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(WORD)].filter(({ index }) => isInsideSentence(text, index)).map(({ 0: name }) => name);
}
