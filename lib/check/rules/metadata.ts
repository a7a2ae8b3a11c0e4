// metadata: a translation begins with the work's title.
import type { Rule, WorkFiles } from '../rule.ts';

export const metadata: Rule<WorkFiles> = {
  code: 'metadata',
  severity: 'info',
  explain:
    'The shelf shows a translated title to those who read no Russian yet. Without one a work can still be read, and is less likely to be found.',
  *find({ meta, translations }) {
    if (!meta) return;
    for (const { file, translation } of translations) {
      if (translation?.title !== undefined) continue;
      yield { file, id: 'title', message: 'the title is not translated', hint: 'Add "title".' };
    }
  },
};
