// lab

import { appendFileSync, writeFileSync } from 'node:fs';
import { candidatesOf } from '#lib/lexicon/candidates/candidates.ts';
import { formOf } from '#lib/lexicon/ranking/form.ts';
import { rank } from '#lib/lexicon/ranking/rank.ts';
import { openMorphology } from '#lib/store/morphology.ts';
import { coreFeatures, isNominal, isVerb, isWord, match } from './gold.ts';
import { count, toObserved } from './observe.ts';
import { TRAINING, train } from './train.ts';
import { type GoldSentence, readTreebank } from './treebank.ts';

const raw = await openMorphology();
const memo = new Map<string, ReturnType<typeof raw>>();
const morphology = (form: string) => {
  let p = memo.get(form);
  if (!p) {
    p = raw(form);
    memo.set(form, p);
  }
  return p;
};
const FOLDS = 5,
  BLOCK = 20;
const only = process.argv[2] ? process.argv[2].split(',').map(Number) : [0, 1, 2, 3, 4];
const opts = { ...TRAINING, ...JSON.parse(process.argv[3] ?? '{}') };
const banks = { gsd: readTreebank('gsd') ?? [], taiga: readTreebank('taiga') ?? [] };
const fold = (index: number) => Math.floor(index / BLOCK) % FOLDS;
const zero = () => ({
  n: 0,
  lemma: 0,
  among: 0,
  pos: 0,
  nomN: 0,
  nom: 0,
  vN: 0,
  v: 0,
  all: 0,
  oracle: 0,
  cover: 0,
  feats: 0,
});
const scores: Record<string, ReturnType<typeof zero>> = { gsd: zero(), taiga: zero() };
const errors: Record<string, Map<string, number>> = { gsd: new Map(), taiga: new Map() };
writeFileSync('/tmp/w/lab/errors.txt', '');
let time = 0,
  words = 0;
for (const k of only) {
  const parts = Object.entries(banks);
  const training: GoldSentence[] = parts.flatMap(([, s]) => s.filter((_, i) => fold(i) !== k));
  const observed = toObserved(count(training));
  const t0 = performance.now();
  const seeds = (opts.seeds ?? 1) as number;
  let weights = train(training, morphology, observed, opts);
  for (let e = 1; e < seeds; e++) {
    const more = train(training, morphology, observed, { ...opts, seed: opts.seed + e * 7919 });
    weights = weights.map((w, i) => w + more[i]!);
  }
  console.error(
    `fold ${k} trained in ${((performance.now() - t0) / 1000).toFixed(1)} s, nonzero ${weights.filter((w) => w !== 0).length}`,
  );
  for (const [name, sentences] of parts) {
    const s = scores[name]!;
    for (const [i, sentence] of sentences.entries()) {
      if (fold(i) !== k) continue;
      const t = performance.now();
      const forms = sentence.map((w) => formOf(w.form, candidatesOf(w.form, morphology, observed)));
      const ranked = rank(forms, weights);
      time += performance.now() - t;
      words += sentence.length;
      for (const [j, w] of sentence.entries()) {
        if (!isWord(w)) continue;
        const order = ranked[j]!;
        const readings = order.map((r) => forms[j]!.choices[r]!.candidate);
        const best = readings[0]!;
        const m = match(w, best);
        const ok = m.lemma && m.pos && m.nominal && m.verbal;
        s.n++;
        if (m.lemma) s.lemma++;
        if (m.pos) s.pos++;
        // shown: distinct, first 6
        const shown = readings.slice(0, 6);
        if (shown.some((c) => match(w, c).lemma)) s.among++;
        if (
          readings.some((c) => {
            const q = match(w, c);
            return q.lemma && q.pos && q.nominal && q.verbal;
          })
        )
          s.cover++;
        if (m.lemma && m.nominal && m.verbal) s.feats++;
        if (isNominal(w)) {
          s.nomN++;
          if (m.nominal) s.nom++;
        }
        if (isVerb(w)) {
          s.vN++;
          if (m.verbal) s.v++;
        }
        if (ok) s.all++;
        else {
          const kind = [
            !m.pos && `pos ${w.pos}→${best.pos}`,
            m.pos && !m.lemma && `lemma ${w.pos}`,
            m.pos &&
              !m.nominal &&
              `nom ${w.pos} ${['Case', 'Number', 'Gender'].filter((f) => (w.features.get(f) ?? '') !== (new Map(best.features.split('|').map((x) => x.split('=') as [string, string])).get(f) ?? '')).join('+')}`,
            m.pos && !m.verbal && 'verbal',
          ]
            .filter(Boolean)
            .join(' ');
          errors[name]!.set(kind, (errors[name]!.get(kind) ?? 0) + 1);
          const inn = readings.findIndex((c) => {
            const q = match(w, c);
            return q.lemma && q.pos && q.nominal && q.verbal;
          });
          appendFileSync(
            '/tmp/w/lab/errors.txt',
            `${name}\t${kind}\t${w.form}\tgold ${w.lemma} ${w.pos} ${coreFeatures(w)}\tgot ${best.lemma} ${best.pos} ${best.features} [${best.origin}]\t${inn}\t${sentence
              .slice(Math.max(0, j - 3), j + 4)
              .map((x) => x.form)
              .join(' ')}\n`,
          );
        }
      }
    }
  }
}
for (const [name, s] of Object.entries(scores)) {
  const p = (a: number, b: number) => (a / b).toFixed(4);
  console.log(
    name.padEnd(6),
    `n ${s.n} lemma ${p(s.lemma, s.n)} among ${p(s.among, s.n)} pos ${p(s.pos, s.n)} cng ${p(s.nom, s.nomN)} verb ${p(s.v, s.vN)} all ${p(s.all, s.n)} cover ${p(s.cover, s.n)} feats ${p(s.feats, s.n)}`,
  );
  if (process.env.ERR)
    console.log(
      [...errors[name]!]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([k, v]) => `${v} ${k}`)
        .join('; '),
    );
}
console.log(`${((words / time) * 1000).toFixed(0)} words/s`);
