// lab speed

import { candidatesOf } from '#lib/lexicon/candidates/candidates.ts';
import { formOf } from '#lib/lexicon/ranking/form.ts';
import { rank } from '#lib/lexicon/ranking/rank.ts';
import { openMorphology } from '#lib/store/morphology.ts';
import { count, toObserved } from './observe.ts';
import { readTreebank } from './treebank.ts';

const m = await openMorphology();
const all = [...readTreebank('gsd')!, ...readTreebank('taiga')!];
const observed = toObserved(count(all));
const words = all.reduce((s, x) => s + x.length, 0);
const w = new Float32Array(2 ** 19);
for (let i = 0; i < 3; i++) {
  let t = process.cpuUsage().user;
  for (const s of all) for (const x of s) m(x.form);
  let d = process.cpuUsage().user - t;
  console.log('az', (words / d) * 1e6);
  t = process.cpuUsage().user;
  const c = all.map((s) => s.map((x) => candidatesOf(x.form, m, observed)));
  d = process.cpuUsage().user - t;
  console.log('candidates', (words / d) * 1e6);
  t = process.cpuUsage().user;
  const f = all.map((s, i) => s.map((x, j) => formOf(x.form, c[i]![j]!)));
  d = process.cpuUsage().user - t;
  console.log('forms', (words / d) * 1e6);
  t = process.cpuUsage().user;
  f.map((s) => rank(s, w));
  d = process.cpuUsage().user - t;
  console.log('rank', (words / d) * 1e6);
  console.log('avg', f.flat().reduce((s, x) => s + x.choices.length, 0) / words);
}
