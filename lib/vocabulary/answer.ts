// Judges a typed answer.
import { fold } from '../text/fold.ts';

/**
 * Whether `typed` is one of the expected forms. Upper case, stress marks, the dots of ё and spaces around do not count,
 * nor does full stop or comma after it.
 */
export function isRightAnswer(typed: string, expected: readonly string[]): boolean {
  const plain = (text: string) =>
    fold(
      text
        .normalize('NFC')
        .trim()
        .replace(/[.,!?…]+$/u, '')
        .replace(/\s+/gu, ' '),
    );
  const answer = plain(typed);
  return answer !== '' && expected.some((form) => plain(form) === answer);
}
