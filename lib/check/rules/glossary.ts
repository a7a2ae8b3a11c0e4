// glossary: a translation uses the terms of the work's glossary.
import { openGlossary, usesTerm } from '../../text/glossary.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const glossary: Rule<Translation> = {
  code: 'glossary',
  severity: 'warning',
  explain:
    'If the original contains a word of the glossary.json of the translation, in any form, the translation contains the corresponding term.',
  *find(translation) {
    const { target, glossary: entries, lemmasOf } = translation;
    if (Object.keys(entries).length === 0) return;
    const termsIn = openGlossary(entries, lemmasOf);
    for (const { id, source, target: text } of pairsOf(translation)) {
      for (const { lemma, term } of termsIn(source)) {
        if (usesTerm(text, term)) continue;
        const message = `"${lemma}" is "${term}" in the glossary, but not here`;
        yield { file: target.file, id, message, hint: `Write "${term}", or fix the glossary.` };
      }
    }
  },
};
