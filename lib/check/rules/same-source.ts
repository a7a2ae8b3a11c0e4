// same-source: what the original says twice in the same words, a translation says in the same words, or has a reason not to.
import { isLongEnough, wordsOf } from '../alike.ts';
import type { Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const sameSource: Rule<TranslatedWork> = {
  code: 'same-source',
  severity: 'info',
  explain:
    'A sentence that returns word for word is often a refrain, and its translation may want to return too. Only sentences of five words and more are compared, and only once for each.',
  *find({ texts }) {
    const first = new Map<string, { readonly id: string; readonly target: string }>();
    for (const translation of texts) {
      for (const { id, source, target } of pairsOf(translation)) {
        if (!isLongEnough(source)) continue;
        const key = wordsOf(source);
        const before = first.get(key);
        if (!before) first.set(key, { id, target });
        else if (wordsOf(before.target) !== wordsOf(target)) {
          const message = `the original says the same in ${before.id}, the translation does not`;
          yield {
            file: translation.target.file,
            id,
            message,
            hint: 'Use one translation, if the repetition is meant.',
          };
        }
      }
    }
  },
};
