// Finding entries: what decides between homographs, and what a lemma may be called.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDictionary, findWords } from './dictionary.ts';
import type { Entries } from './entry.ts';

const entries: Entries = {
  замок: [
    { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' },
    { pos: 'noun', stressed: 'замо́к', accent: 'b', gender: 'Masc', animacy: 'Inan' },
  ],
  все: [{ pos: 'pron', stressed: 'все' }],
  всё: [
    { pos: 'pron', stressed: 'всё' },
    { pos: 'adv', stressed: 'всё' },
  ],
  Вера: [{ pos: 'name', stressed: 'Ве́ра', accent: 'a', gender: 'Fem', animacy: 'Anim' }],
  вера: [{ pos: 'noun', stressed: 'ве́ра', accent: 'a', gender: 'Fem', animacy: 'Inan' }],
  Смирнов: [{ pos: 'name', stressed: 'Смирно́в', accent: 'a', gender: 'Masc', animacy: 'Anim', declension: 'surname' }],
  Лозовой: [{ pos: 'name', stressed: 'Лозово́й', accent: 'b', gender: 'Masc', animacy: 'Anim', declension: 'adj' }],
  опилки: [{ pos: 'noun', stressed: 'опи́лки', accent: 'a', animacy: 'Inan', number: 'Plur' }],
  объедки: [{ pos: 'noun', stressed: 'объе́дки', accent: 'a', animacy: 'Inan', number: 'Plur' }],
  новобрачные: [
    { pos: 'noun', stressed: 'новобра́чные', accent: 'a', animacy: 'Anim', number: 'Plur', declension: 'adj' },
  ],
  такси: [{ pos: 'noun', stressed: 'такси́', gender: 'Neut', animacy: 'Inan', declension: 'none' }],
  новый: [{ pos: 'adj', stressed: 'но́вый', accent: "a/c'" }],
  выходить: [
    { pos: 'verb', stressed: 'выходи́ть', accent: 'c/a', aspect: 'Imp' },
    { pos: 'verb', stressed: 'вы́ходить', accent: 'a/a', aspect: 'Perf' },
  ],
};
const dictionary = createDictionary(entries, { замок: ['castle', 'lock; padlock'], Вера: ['Vera (woman’s name)'] });

function find(lemma: string, pos: string, features = ''): readonly string[] {
  return findWords(dictionary, { lemma, pos, features }).map(({ entry }) => `${entry.pos} ${entry.stressed}`);
}

test('homographs are all found, with their glosses', () => {
  const found = findWords(dictionary, { lemma: 'замок', pos: 'NOUN', features: 'Case=Nom|Number=Sing' });
  assert.deepEqual(
    found.map(({ gloss }) => gloss),
    ['castle', 'lock; padlock'],
  );
});

test('part of speech, spelling and features decide where they can', () => {
  assert.deepEqual(find('всё', 'ADV'), ['adv всё']);
  assert.deepEqual(find('все', 'PRON'), ['pron все']);
  assert.deepEqual(find('Вера', 'PROPN'), ['name Ве́ра']);
  assert.deepEqual(find('вера', 'NOUN'), ['noun ве́ра']);
  assert.deepEqual(find('выходить', 'VERB', 'Aspect=Perf|Tense=Past'), ['verb вы́ходить']);
  assert.deepEqual(find('замок', 'X'), ['noun за́мок', 'noun замо́к']);
  assert.deepEqual(find('нет', 'X'), []);
});

test('surnames of women stand with those of men, superlatives with their adjective', () => {
  assert.deepEqual(find('Смирнова', 'PROPN', 'Gender=Fem'), ['name Смирно́в']);
  assert.deepEqual(find('Лозовая', 'PROPN', 'Gender=Fem'), ['name Лозово́й']);
  assert.deepEqual(find('новейший', 'ADJ', 'Degree=Sup'), ['adj но́вый']);
});

test('words that have only a plural are found by the singular of an analysis', () => {
  assert.deepEqual(find('опилка', 'NOUN', 'Case=Gen|Number=Plur'), ['noun опи́лки']);
  assert.deepEqual(find('объедок', 'NOUN', 'Case=Gen|Number=Plur'), ['noun объе́дки']);
  assert.deepEqual(find('новобрачный', 'ADJ', 'Case=Gen|Number=Plur'), ['noun новобра́чные']);
  assert.deepEqual(find('опилка', 'NOUN', 'Case=Gen|Number=Sing'), []);
  assert.deepEqual(find('такс', 'NOUN', 'Case=Nom|Number=Plur'), []);
});

test('a lemma without ё is found as well as with it', () => {
  assert.equal(createDictionary({ ёлка: [{ pos: 'noun', stressed: 'ёлка' }] }, {}).get('елка')?.[0]?.gloss, '');
});
