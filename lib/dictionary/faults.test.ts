// Faults of entries: each kind of them is told, and good entries have none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from './entry.ts';
import { entryFaults, stressFaults } from './faults.ts';

const castle: Entry = { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' };

test('a good entry has no faults', () => {
  assert.deepEqual(entryFaults('замок', castle, 'castle'), []);
  assert.deepEqual(entryFaults('перед', { pos: 'prep', stressed: 'пе́ред', government: ['ins'] }, 'before'), []);
  assert.deepEqual(entryFaults('по-моему', { pos: 'adv', stressed: 'по-мо́ему' }, 'in my opinion'), []);
});

test('a stress that cannot be is told', () => {
  for (const word of ['замок', 'за́мо́к', 'зам́ок', 'до́м', 'castle', 'по-моему', 'и\u0306од']) {
    assert.notDeepEqual(stressFaults(word), [], word);
  }
  assert.notDeepEqual(entryFaults('замок', { ...castle, stressed: 'замо́чек' }, 'castle'), []);
  assert.notDeepEqual(entryFaults('Замок', { ...castle, stressed: 'За́мок' }, 'castle'), []);
});

test('accents and facts must belong to the part of speech', () => {
  const bad: readonly Entry[] = [
    { ...castle, accent: 'g' },
    { ...castle, accent: 'a/a' },
    { pos: 'noun', stressed: 'за́мок', accent: 'a' },
    { ...castle, aspect: 'Imp' },
    { pos: 'verb', stressed: 'за́мок', accent: 'a/a' },
    { pos: 'verb', stressed: 'за́мок', accent: 'a', aspect: 'Imp' },
    { pos: 'adj', stressed: 'за́мок', accent: 'c/a' },
    { pos: 'adv', stressed: 'за́мок', accent: 'a/a' },
    { pos: 'adj', stressed: 'за́мок', accent: 'a/a', partners: ['замок'] },
    { pos: 'prep', stressed: 'за́мок' },
    { pos: 'prep', stressed: 'за́мок', government: ['кого-что'] },
  ];
  for (const entry of bad) assert.notDeepEqual(entryFaults('замок', entry, 'to castle'), [], JSON.stringify(entry));
});

test('a gloss is English, short and divided by semicolons', () => {
  for (const gloss of [
    '',
    'замок',
    'castle;lock',
    ' castle',
    'a; b; c; d; e; f',
    'a very long sense of seven words',
    'castle — lock',
  ]) {
    assert.notDeepEqual(entryFaults('замок', castle, gloss), [], gloss);
  }
  const verb: Entry = { pos: 'verb', stressed: 'быть', accent: 'a/c', aspect: 'Imp' };
  assert.deepEqual(entryFaults('быть', verb, 'to be; to exist (of things)'), []);
  assert.notDeepEqual(entryFaults('быть', verb, 'be'), []);
});
