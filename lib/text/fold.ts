// The form in which Russian words are compared and looked up.
import { withoutStress } from './stress-mark.ts';

/** In lower case, without stress marks, with "е" for "ё". Expects text in NFC, so that "ё" is one character. */
export function fold(text: string): string {
  return withoutStress(foldLetters(text));
}

/** The same with the stress marks kept, for words that differ in their stress alone. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
