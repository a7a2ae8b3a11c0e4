// word-form: what is said of a word in a segment is said of a word that stands there.
import type { Rule, TextFiles } from '../rule.ts';

export const wordForm: Rule<TextFiles> = {
  code: 'word-form',
  severity: 'error',
  explain:
    'What is said of a word at its place is found by the word as it stands there: a form that the segment lacks would never be shown.',
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
            message: `"${form}" is no word of the segment`,
            hint: 'Write the word as it stands there.',
          };
        }
      }
    }
  },
};
