// lab
import { readFileSync } from 'node:fs';
import { analyseText } from '#lib/lexicon/analyse.ts';
import { openLexicon } from '#lib/store/word-model.ts';
const l = await openLexicon();
for (const w of analyseText(readFileSync('/tmp/w/lab/sent.txt', 'utf8'), l)) console.log(w.start, w.end, w.form, w.analyses.map((a) => `${a.lemma}/${a.pos}/${a.features.replace(/\w+=/g, '')}`).slice(0, 3).join('  '));
