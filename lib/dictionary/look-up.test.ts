// Looking words up: each homograph with its own stress and gloss.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from './analogy.ts';
import { createDictionary } from './dictionary.ts';
import { lookUp } from './look-up.ts';

const analogy = learnAnalogy(
  createDictionary(
    {
      замок: [
        { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' },
        { pos: 'noun', stressed: 'замо́к', accent: 'b', gender: 'Masc', animacy: 'Inan' },
      ],
      болеть: [
        { pos: 'verb', stressed: 'боле́ть', accent: 'a/a', aspect: 'Imp' },
        { pos: 'verb', stressed: 'боле́ть', accent: 'b/a', aspect: 'Imp' },
      ],
      никто: [{ pos: 'pron', stressed: 'никто́' }],
    },
    { замок: ['castle', 'lock; padlock'], болеть: ['to be ill', 'to hurt'], никто: ['nobody'] },
  ),
);

function look(form: string, lemma: string, pos: string, features: string) {
  const { words, stressed, certainty } = lookUp(analogy, { form, lemma, pos, features });
  return { words: words.map((word) => `${word.stressed.join('/')} ${word.gloss}`), stressed, certainty };
}

test('homographs come with their own stresses and glosses', () => {
  assert.deepEqual(look('замка', 'замок', 'NOUN', 'Case=Gen|Gender=Masc|Number=Sing'), {
    words: ['за́мка castle', 'замка́ lock; padlock'],
    stressed: ['за́мка', 'замка́'],
    certainty: 1,
  });
});

test('a form of one homograph alone is not shown as the other', () => {
  const features = 'Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
  assert.deepEqual(look('болит', 'болеть', 'VERB', features).words, ['боли́т to hurt']);
});

test('a word without a stressed form keeps its gloss, an unknown word has nothing', () => {
  assert.deepEqual(look('никому', 'никто', 'PRON', 'Case=Dat').words, [' nobody']);
  assert.deepEqual(look('абырвалг', 'абырвалг', 'NOUN', ''), { words: [], stressed: [], certainty: 0 });
});

test('a word with a particle is the word, and a compound has the meanings of its parts', () => {
  const features = 'Case=Gen|Gender=Masc|Number=Sing';
  assert.deepEqual(look('замка-то', 'замок', 'NOUN', features).words, ['за́мка-то castle', 'замка́-то lock; padlock']);
  const { words } = lookUp(analogy, { form: 'замок-замка', lemma: 'замок-никто', pos: 'NOUN', features });
  assert.deepEqual(
    words.map(({ gloss }) => gloss),
    ['castle + nobody'],
  );
});
