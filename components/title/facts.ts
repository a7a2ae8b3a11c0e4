// What sort of reading a work is, in the interface's words: kind, level, chapters, minutes.

import type { WorkMeta } from '#lib/model.ts';
import type { Translate } from '#lib/site/translate.ts';
import { readingMinutes } from '#lib/text/words.ts';

/** Facts for a line under a title; what the work does not say is left out. `words` are those of the original. */
export function factsOf(meta: WorkMeta, words: number, t: Translate, chapters = 0): readonly string[] {
  return [
    meta.kind && t(`kind.${meta.kind}`),
    meta.level && t('level', { level: meta.level }),
    chapters > 0 && t('chapters', { count: chapters }),
    words > 0 && t('minutes', { count: readingMinutes(words) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
