// glossary: what the glossary lays down is said so.
import { openGlossary, usesTerm } from '../../text/glossary.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const glossary: Rule<Translation> = {
  code: 'glossary',
  severity: 'warning',
  explain:
    'Where the original has a word of the work’s glossary.json beside the translation, in whatever form, the translation has the term that stands beside it.',
  *find(translation) {
    const { target, glossary: entries, lemmasOf } = translation;
    if (Object.keys(entries).length === 0) return;
    const termsIn = openGlossary(entries, lemmasOf);
    for (const { id, source, target: text } of pairsOf(translation)) {
      for (const { lemma, term } of termsIn(source)) {
        if (usesTerm(text, term)) continue;
        const message = `"${lemma}" is "${term}" in the glossary, and not here`;
        yield { file: target.file, id, message, hint: `Write "${term}", or fix the glossary.` };
      }
    }
  },
};
