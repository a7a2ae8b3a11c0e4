// stress-text: the stress layer has the same words as the text, and its marks follow vowels.
import { isStressedCopy } from '../../text/stress-mark.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const stressText: Rule<TextFiles> = {
  code: 'stress-text',
  severity: 'error',
  explain:
    'The stress layer repeats its text word for word (ё may stand for е), and every mark follows a vowel: readers see one or the other.',
  *find({ source, layers }) {
    for (const { file, stressed } of layers) {
      for (const [id, text] of stressed ?? []) {
        const original = source.segments.get(id);
        if (original === undefined) continue;
        if (!isStressedCopy(text, original)) {
          const hint = 'Use the words of the text, or run "npm run stroka -- stress" to rewrite the segment.';
          yield { file, id, message: `differs from ${source.file} in more than stress marks`, hint };
        } else if (/(?<![аеёиоуыэюя])\u0301/iu.test(text)) {
          yield {
            file,
            id,
            message: 'a stress mark does not follow a vowel',
            hint: 'Put U+0301 right after the stressed vowel.',
          };
        }
      }
    }
  },
};
