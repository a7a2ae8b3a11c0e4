// same-target: different sentences have different translations.
import { isLongEnough, wordsOf } from '../alike.ts';
import type { Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const sameTarget: Rule<TranslatedWork> = {
  code: 'same-target',
  severity: 'warning',
  explain:
    'Two sentences differ in the original and are the same word for word in the translation: usually one was copied over the other. Only sentences of five or more words are compared; originals that are nearly the same are not reported.',
  *find({ texts }) {
    const first = new Map<string, { readonly id: string; readonly source: string }>();
    for (const translation of texts) {
      for (const { id, source, target } of pairsOf(translation)) {
        if (!isLongEnough(target)) continue;
        const key = wordsOf(target);
        const before = first.get(key);
        if (!before) first.set(key, { id, source });
        else if (!nearlyAgree(wordsOf(before.source), wordsOf(source))) {
          const message = `the translation is the same as in ${before.id}, the original is not`;
          yield { file: translation.target.file, id, message, hint: 'Translate this segment again.' };
        }
      }
    }
  },
};

/** Whether at least half of the words are the same. */
function nearlyAgree(one: string, other: string): boolean {
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.max(words.size, others.size);
}
