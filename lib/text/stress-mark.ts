// The stress mark of Russian text: one combining character, and the text without it.

/** Combining acute accent (U+0301). It follows the stressed vowel. */
export const STRESS_MARK = '\u0301';

/** The text without stress marks. Letters that include an accent, as in "café", are kept: library text is in NFC. */
export function withoutStress(text: string): string {
  return text.includes(STRESS_MARK) ? text.replaceAll(STRESS_MARK, '') : text;
}

/** A Russian word from outside in NFC, without acute and grave accents, whether combining or part of a letter. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301]/g, '')
    .normalize('NFC');
}

/** Whether `copy` has the same characters as `text`, apart from marks of stress and from ё where the text has е. */
export function isStressedCopy(copy: string, text: string): boolean {
  const [said, written] = [withoutStress(copy), withoutStress(text)];
  if (said === written) return true;
  if (said.length !== written.length || withoutYo(said) !== withoutYo(written)) return false;
  for (let at = 0; at < written.length; at += 1)
    if (/ё/i.test(written[at] ?? '') && said[at] !== written[at]) return false;
  return true;
}

function withoutYo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}
