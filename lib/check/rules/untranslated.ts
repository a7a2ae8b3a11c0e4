// untranslated: how much of a text a translation still lacks. An absent key is allowed; the reader is shown the original alone.
import type { Rule, TextFiles } from '../rule.ts';

export const untranslated: Rule<TextFiles> = {
  code: 'untranslated',
  severity: 'warning',
  explain:
    'How much of a text a translation still lacks. An absent key is allowed; the reader is shown the original alone.',
  *find({ source, targets }) {
    for (const { file, segments } of targets) {
      const missing = [...source.segments.keys()].filter((id) => !segments.has(id));
      const [id] = missing;
      if (id === undefined) continue;
      const message = `${missing.length} of ${source.segments.size} segments are not translated, this one first`;
      yield { file, id, message, hint: 'Translate them, or leave them out until they are translated.' };
    }
  },
};
