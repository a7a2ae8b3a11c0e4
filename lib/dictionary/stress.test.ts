// Stress of analysed words: homographs, compounds, words that nobody knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from './analogy.ts';
import { createDictionary } from './dictionary.ts';
import type { Entries } from './entry.ts';
import { stressOf } from './stress.ts';

const entries: Entries = {
  замок: [
    { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' },
    { pos: 'noun', stressed: 'замо́к', accent: 'b', gender: 'Masc', animacy: 'Inan' },
  ],
  мука: [
    { pos: 'noun', stressed: 'му́ка', accent: 'a', gender: 'Fem', animacy: 'Inan' },
    { pos: 'noun', stressed: 'мука́', accent: 'b', gender: 'Fem', animacy: 'Inan' },
  ],
  весь: [{ pos: 'det', stressed: 'весь', forms: ['всего́'] }],
  кто: [{ pos: 'pron', stressed: 'кто', forms: ['кого́', 'кому́'] }],
  диван: [{ pos: 'noun', stressed: 'дива́н', accent: 'a', gender: 'Masc', animacy: 'Inan' }],
  кровать: [{ pos: 'noun', stressed: 'крова́ть', accent: 'a', gender: 'Fem', animacy: 'Inan' }],
};
const analogy = learnAnalogy(createDictionary(entries, {}));

function stress(form: string, lemma: string, pos: string, features = '') {
  return stressOf(analogy, { form, lemma, pos, features });
}

test('homographs that the analysis cannot part are shown in all their ways', () => {
  assert.deepEqual(stress('замка', 'замок', 'NOUN', 'Case=Gen|Number=Sing'), {
    forms: ['за́мка', 'замка́'],
    certainty: 1,
  });
  assert.deepEqual(stress('муке', 'мука', 'NOUN', 'Case=Dat|Number=Sing'), { forms: ['му́ке', 'муке́'], certainty: 1 });
});

test('words of one syllable and ё need no dictionary', () => {
  assert.deepEqual(stress('дождь', 'дождь', 'NOUN'), { forms: ['дождь'], certainty: 1 });
  assert.deepEqual(stress('тетёрка', 'тетёрка', 'NOUN'), { forms: ['тетёрка'], certainty: 1 });
});

test('compounds are stressed part by part, particles not at all', () => {
  assert.deepEqual(stress('кого-то', 'кто-то', 'PRON', 'Case=Gen').forms, ['кого́-то']);
  assert.deepEqual(stress('кому-нибудь', 'кто-нибудь', 'PRON').forms, ['кому́-нибудь']);
  assert.deepEqual(stress('диван-кровати', 'диван-кровать', 'NOUN', 'Case=Gen|Number=Sing').forms, ['дива́н-крова́ти']);
});

test('what nobody knows has no stress', () => {
  assert.deepEqual(stress('абырвалг', 'абырвалг', 'NOUN'), { forms: [], certainty: 0 });
  assert.deepEqual(stress('абыр-валга', 'абыр-валг', 'NOUN'), { forms: [], certainty: 0 });
});
