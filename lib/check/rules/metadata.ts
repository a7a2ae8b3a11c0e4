// metadata: the title of a translated work is translated.
import type { Rule, WorkFiles } from '../rule.ts';

export const metadata: Rule<WorkFiles> = {
  code: 'metadata',
  severity: 'info',
  explain:
    'The shelf shows translated titles to readers without Russian. A work without one can still be read, but is harder to find.',
  *find({ meta, translations }) {
    if (!meta) return;
    for (const { file, translation } of translations) {
      if (translation?.title !== undefined) continue;
      yield { file, id: 'title', message: 'the title is not translated', hint: 'Add "title".' };
    }
  },
};
