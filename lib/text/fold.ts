// The form in which Russian words are compared and looked up.
import { withoutStress } from './stress-mark.ts';

/** In lower case, without stress marks, with "е" for "ё". Expects text in NFC, so that "ё" is one character. */
export function fold(text: string): string {
  return isFolded(text) ? text : withoutStress(foldLetters(text));
}

/** Most words are: small Russian letters and hyphens. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x430 || code > 0x44f) && code !== 0x2d) return false;
  }
  return true;
}

/** The same with the stress marks kept, for words that differ in their stress alone. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
