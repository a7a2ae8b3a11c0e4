// stress-text: the layer with stress marks says what the text says, and its marks stand on vowels.
import { withoutStress } from '../../text/stress-mark.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const stressText: Rule<TextFiles> = {
  code: 'stress-text',
  severity: 'error',
  explain:
    'The layer with stress marks repeats its text word for word, and every mark follows a vowel: readers are shown one or the other.',
  *find({ source, layers }) {
    for (const { file, stressed } of layers) {
      for (const [id, text] of stressed ?? []) {
        const original = source.segments.get(id);
        if (original === undefined) continue;
        if (withoutStress(text) !== withoutStress(original)) {
          const hint = 'Write the text’s own words, or run "npm run stroka -- stress" to write the segment anew.';
          yield { file, id, message: `differs from ${source.file} in more than marks`, hint };
        } else if (/(?<![аеёиоуыэюя])\u0301/iu.test(text)) {
          yield { file, id, message: 'a mark stands on no vowel', hint: 'Put U+0301 right after the stressed vowel.' };
        }
      }
    }
  },
};
