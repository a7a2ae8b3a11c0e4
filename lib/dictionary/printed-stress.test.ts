// Printed marks against the stress of readings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDictionary } from './dictionary.ts';
import { isSaidSo, printedStressTest } from './printed-stress.ts';

test('a mark stands where the form is stressed', () => {
  assert.ok(isSaidSo('замо\u0301к', 'замо\u0301к'));
  assert.ok(!isSaidSo('замо\u0301к', 'за\u0301мок'));
  assert.ok(isSaidSo('замок', 'за\u0301мок'));
  assert.ok(isSaidSo('зеле\u0301ный', 'зелёный'));
  assert.ok(isSaidSo('до\u0301ждь', 'дождь'));
  assert.ok(isSaidSo('все\u0301', 'все'));
  assert.ok(!isSaidSo('все\u0301', 'всё'));
  assert.ok(isSaidSo('шко\u0301ла-сад', 'шко\u0301ла-сад'));
});

test('a reading that is stressed elsewhere is refused, one of unknown stress is not', () => {
  const allows = printedStressTest(
    createDictionary(
      {
        гора: [{ pos: 'noun', stressed: 'гора\u0301', accent: "f'", gender: 'Fem', animacy: 'Inan' }],
        горе: [{ pos: 'noun', stressed: 'го\u0301ре', accent: 'a', gender: 'Neut', animacy: 'Inan', number: 'Sing' }],
        тень: [{ pos: 'noun', stressed: 'тень', accent: 'e', gender: 'Fem', animacy: 'Inan' }],
      },
      {},
    ),
  );
  const read = (lemma: string, form: string, gender: string) => ({
    lemma,
    form,
    pos: 'NOUN',
    features: `Animacy=Inan|Case=Loc|Gender=${gender}|Number=Sing`,
  });
  assert.ok(allows('горе\u0301', read('гора', 'горе', 'Fem')));
  assert.ok(!allows('горе\u0301', read('горе', 'горе', 'Neut')));
  assert.ok(allows('го\u0301ре', read('горе', 'горе', 'Neut')));
  assert.ok(allows('тени\u0301', read('тень', 'тени', 'Fem')));
  assert.ok(allows('абы\u0301рвалг', { ...read('абырвалг', 'абырвалг', 'Masc') }));
});
