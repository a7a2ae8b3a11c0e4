// parts: the parts of a book contain existing chapters, each in one part only; a translation has no additional parts.
import { parseChapter } from '../../segment/address.ts';
import type { Rule, WorkFiles } from '../rule.ts';

export const parts: Rule<WorkFiles> = {
  code: 'parts',
  severity: 'error',
  explain:
    'The parts of a book contain existing chapters, each in one part only; a translation has no more parts than the original.',
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
            message: `contains chapter ${chapter}, which does not exist`,
            hint: 'Delete it, or add the chapter.',
          };
        } else if (earlier !== undefined) {
          yield {
            file,
            id,
            message: `contains chapter ${chapter}, which is already in part ${earlier + 1}`,
            hint: 'Keep it in one part only.',
          };
        }
        placed.set(chapter, earlier ?? index);
      }
    }
    const count = meta.parts?.length ?? 0;
    for (const translation of translations) {
      const translated = translation.translation?.parts?.length ?? 0;
      if (translated <= count) continue;
      const message = `has ${translated} parts, the original ${count}`;
      yield {
        file: translation.file,
        id: 'parts',
        message,
        hint: 'Translate the titles of the original’s parts, in the same order.',
      };
    }
  },
};
