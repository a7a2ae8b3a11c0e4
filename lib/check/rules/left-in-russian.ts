// left-in-russian: a translation contains no Russian words.
import { writesCyrillic } from '../../languages.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

const WORD = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]*/u;

export const leftInRussian: Rule<Translation> = {
  code: 'left-in-russian',
  severity: 'warning',
  explain:
    'A Russian word in the translation was overlooked or is quoted on purpose; in that case, allow it in check.json. Words of one letter, which name letters, are not reported.',
  find(translation) {
    const { file, lang } = translation.target;
    if (writesCyrillic(lang)) return [];
    return pairsOf(translation).flatMap(({ id, target }) => {
      const word = WORD.exec(target)?.[0];
      if (word === undefined || word.length < 2) return [];
      return [{ file, id, message: `"${word}" is left in Russian`, hint: 'Translate it.' }];
    });
  },
};
