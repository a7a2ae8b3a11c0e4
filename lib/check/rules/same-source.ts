// same-source: sentences that are the same in the original are the same in the translation.
import { isLongEnough, wordsOf } from '../alike.ts';
import type { Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const sameSource: Rule<TranslatedWork> = {
  code: 'same-source',
  severity: 'info',
  explain:
    'A sentence that is repeated word for word is often a refrain, which the translation should repeat too. Only sentences of five or more words are compared, and each is reported once.',
  *find({ texts }) {
    const first = new Map<string, { readonly id: string; readonly target: string }>();
    for (const translation of texts) {
      for (const { id, source, target } of pairsOf(translation)) {
        if (!isLongEnough(source)) continue;
        const key = wordsOf(source);
        const before = first.get(key);
        if (!before) first.set(key, { id, target });
        else if (wordsOf(before.target) !== wordsOf(target)) {
          const message = `the original is the same as in ${before.id}, the translation is not`;
          yield {
            file: translation.target.file,
            id,
            message,
            hint: 'Use the same translation if the repetition is intended.',
          };
        }
      }
    }
  },
};
