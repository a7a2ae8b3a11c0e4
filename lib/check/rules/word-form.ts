// word-form: the words layer of a segment only has words that occur in it.
import type { Rule, TextFiles } from '../rule.ts';

export const wordForm: Rule<TextFiles> = {
  code: 'word-form',
  severity: 'error',
  explain:
    'The words layer is looked up by the word as it is written in the segment: a form that the segment does not contain would never be shown.',
  *find({ source, layers }) {
    for (const { file, words } of layers) {
      for (const [id, glosses] of Object.entries(words ?? {})) {
        const text = source.segments.get(id);
        if (text === undefined) continue;
        const forms = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’‑-]+/gu));
        for (const form of Object.keys(glosses)) {
          if (forms.has(form.toLowerCase())) continue;
          yield {
            file,
            id,
            message: `"${form}" does not occur in the segment`,
            hint: 'Write the word as it is written in the segment.',
          };
        }
      }
    }
  },
};
