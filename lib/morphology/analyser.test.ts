// An analyser of few words: what is known, what was observed, and what can only be seen from the shape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from './analyser.ts';
import type { Parse } from './analysis.ts';

const parse: Parse = { form: 'дом', lemma: 'дом', base: 'дом', tag: 'NOUN,inan,masc sing,nomn', score: 1, known: true };
let asked = 0;
const analyser = createAnalyser({
  morphology: (form) => {
    asked += 1;
    return form === 'дом' ? [parse] : [];
  },
  observed: {
    forms: new Map([['угу', [{ lemma: 'угу', pos: 'PART', features: '', count: 3 }]]]),
    shapes: new Map([['~ск', [{ lemma: '=', pos: 'PROPN', features: 'Case=Nom', count: 2 }]]]),
  },
  weights: new Int8Array(16),
  commonness: () => 0,
});

const first = (form: string) => {
  const { lemma, pos, features } = analyser.look(form).choices[0]?.candidate ?? {};
  return `${lemma} ${pos} ${features}`;
};

test('a word of the dictionary, of annotated texts, and of none', () => {
  assert.equal(first('дом'), 'дом NOUN Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing');
  assert.equal(first('угу'), 'угу PART ');
  assert.equal(first('Крыжск'), 'Крыжск PROPN Case=Nom');
  assert.equal(first('…'), '… PUNCT ');
  assert.equal(first('12,5'), '12,5 NUM ');
  assert.equal(first('zzz'), 'zzz X ');
});

test('a form is made once', () => {
  const before = asked;
  assert.equal(analyser.look('дом'), analyser.look('дом'));
  assert.equal(asked, before);
});
