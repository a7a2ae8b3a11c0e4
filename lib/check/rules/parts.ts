// parts: a book's parts hold chapters that exist, each in one part only; a translation names no more parts than there are.
import { parseChapter } from '../../segment/address.ts';
import type { Rule, WorkFiles } from '../rule.ts';

export const parts: Rule<WorkFiles> = {
  code: 'parts',
  severity: 'error',
  explain:
    "A book's parts hold chapters that exist, each in one part only; a translation names no more parts than there are.",
  *find({ file, meta, names, translations }) {
    if (!meta) return;
    const placed = new Map<number, number>();
    for (const [index, part] of (meta.parts ?? []).entries()) {
      for (const chapter of part.chapters) {
        const id = `parts.${index}`;
        const earlier = placed.get(chapter);
        if (parseChapter(String(chapter)) === undefined || !names.includes(`${chapter}.json`)) {
          yield {
            file,
            id,
            message: `names chapter ${chapter}, which does not exist`,
            hint: 'Delete it, or add the chapter.',
          };
        } else if (earlier !== undefined) {
          yield {
            file,
            id,
            message: `names chapter ${chapter} again (part ${earlier + 1} has it)`,
            hint: 'Leave it in one part.',
          };
        }
        placed.set(chapter, earlier ?? index);
      }
    }
    const count = meta.parts?.length ?? 0;
    for (const translation of translations) {
      const translated = translation.translation?.parts?.length ?? 0;
      if (translated <= count) continue;
      const message = `names ${translated} parts where the original has ${count}`;
      yield {
        file: translation.file,
        id: 'parts',
        message,
        hint: 'Translate the titles of the original’s parts, in its order.',
      };
    }
  },
};
