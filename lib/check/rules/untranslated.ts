// untranslated: the number of segments without a translation.
import type { Rule, TextFiles } from '../rule.ts';

export const untranslated: Rule<TextFiles> = {
  code: 'untranslated',
  severity: 'warning',
  explain:
    'The number of segments that have no translation yet. A missing key is allowed; the page then shows only the original.',
  *find({ source, targets }) {
    for (const { file, segments } of targets) {
      const missing = [...source.segments.keys()].filter((id) => !segments.has(id));
      const [id] = missing;
      if (id === undefined) continue;
      const message = `${missing.length} of ${source.segments.size} segments are not translated, starting with this one`;
      yield { file, id, message, hint: 'Translate them, or omit the keys until then.' };
    }
  },
};
