// Spellings of one name share a key, names that differ do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishKey, namesIn, russianKey } from './names.ts';

test('spellings that transcribers choose between are one name', () => {
  for (const spellings of [
    'Sergei Sergey',
    'Chekhov Tchekhov',
    'Fyodor Fedor',
    'Alexei Aleksey Alexey',
    'Dmitri Dmitry Dmitrii',
    'Zhukov Jukov',
  ]) {
    assert.equal(new Set(spellings.split(' ').map(englishKey)).size, 1, spellings);
  }
});

test('other names are other names', () => {
  for (const names of ['Ivan Ivanov', 'Maria Marina', 'Russia Russian', 'Anna Alla', 'Olga Oleg']) {
    assert.equal(new Set(names.split(' ').map(englishKey)).size, 2, names);
  }
});

test('a Russian name begins like its transcription', () => {
  for (const [russian, english] of [
    ['Сергею', 'Sergei'],
    ['Чехова', 'Tchekhov'],
    ['Жукову', 'Zhukov'],
    ['Фёдора', 'Fyodor'],
  ] as const) {
    assert.equal(russianKey(russian).slice(0, 4), englishKey(english).slice(0, 4), russian);
  }
});

test('a capital says name inside a sentence only', () => {
  assert.deepEqual(namesIn('Вчера Анна ушла. Потом “Борис” и доктор Миронов… Все.'), ['Анна', 'Миронов']);
});
