// metadata: a work says what a reader chooses by: its level, and its title in the reader's language.
import type { Finding, Rule, WorkFiles } from '../rule.ts';

export const metadata: Rule<WorkFiles> = {
  code: 'metadata',
  severity: 'info',
  explain:
    'The shelf shows a work’s level and, to those who read no Russian yet, its translated title. Without them it can still be read, and is less likely to be found.',
  *find({ file, meta, translations }) {
    if (!meta) return;
    const at = (place: string, id: string, message: string, hint: string): Finding => ({
      file: place,
      id,
      message,
      hint,
    });
    if (meta.level === undefined) yield at(file, 'level', 'no level is named', 'Add "level": one of A1 to C2.');
    for (const { file: translated, translation } of translations) {
      if (translation?.title === undefined)
        yield at(translated, 'title', 'the title is not translated', 'Add "title".');
    }
  },
};
