// stored-typography: no-break spaces are added when a text is shown, and never stored.
import type { Rule, Strings } from '../rule.ts';

export const storedTypography: Rule<Strings> = {
  code: 'stored-typography',
  severity: 'warning',
  explain: 'No-break spaces are added when a text is shown, and never stored.',
  *find({ file, strings }) {
    for (const [id, text] of strings) {
      if (!/[\u00A0\u202F]/.test(text)) continue;
      yield {
        file,
        id,
        message: 'the text contains a no-break space',
        hint: 'Write a plain space; pages add no-break spaces themselves.',
      };
    }
  },
};
