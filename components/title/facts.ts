// Facts about a work for the line under its title: kind, level, chapters, minutes.

import type { WorkMeta } from '#lib/model.ts';
import type { Translate } from '#lib/site/translate.ts';
import { readingMinutes } from '#lib/text/words.ts';

/** The facts that the work has, in the interface language. `words`: number of words of the original. */
export function factsOf(meta: WorkMeta, words: number, t: Translate, chapters = 0): readonly string[] {
  return [
    meta.kind && t(`kind.${meta.kind}`),
    meta.level && t('level', { level: meta.level }),
    chapters > 0 && t('chapters', { count: chapters }),
    words > 0 && t('minutes', { count: readingMinutes(words) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
