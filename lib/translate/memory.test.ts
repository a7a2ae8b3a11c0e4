// The memory finds equal and similar originals, quickly even in a large library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST_LIKENESS, openMemory } from './memory.ts';

const PAIRS = [
  { source: 'Да.', target: 'Yes.' },
  { source: 'Да.', target: 'Yes.' },
  { source: 'Да.', target: 'Indeed.' },
  { source: 'Мы всё говорили о море.', target: 'We went on talking about the sea.' },
  { source: 'Он ушёл домой рано утром.', target: 'He went home early in the morning.' },
  { source: 'Пусто', target: '' },
];

test('equal originals are found regardless of case, stress and ё, the most frequent translation first', () => {
  const { find } = openMemory(PAIRS);
  assert.deepEqual(
    find('ДА.').map(({ target, likeness }) => [target, likeness]),
    [
      ['Yes.', 1],
      ['Indeed.', 1],
    ],
  );
  assert.equal(find('Мы все говори\u0301ли о море.')[0]?.likeness, 1);
  assert.deepEqual(find('Пусто'), []);
  assert.deepEqual(find(''), []);
});

test('originals with few differences are similar', () => {
  const { find } = openMemory(PAIRS);
  const [match] = find('Мы всё говорили о небе.');
  assert.deepEqual([match?.target, match?.likeness], ['We went on talking about the sea.', 1 - 1 / 6]);
  assert.deepEqual(find('Мы долго молчали о небе.'), []);
  assert.deepEqual(find('Да!'), []);
});

test('the search finds everything that a full scan finds', () => {
  const sentence = fc.array(fc.constantFrom('чай', 'море', 'дом', 'утро', 'мы', 'она', ',', '.'), { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 30 }), sentence, (sources, query) => {
      const { find } = openMemory(sources.map((words) => ({ source: words.join(' '), target: 'x' })));
      const words = (text: readonly string[]) => text.filter((word) => /\p{L}/u.test(word)).length;
      const alike = (one: readonly string[]) => 1 - distance(one, query) / Math.max(one.length, query.length);
      const equal = sources.some((one) => one.length > 0 && one.join(' ') === query.join(' '));
      const best = Math.max(0, ...sources.filter((one) => one.length > 0).map(alike));
      const expected = equal ? 1 : words(query) >= 4 && best >= LEAST_LIKENESS ? best : undefined;
      assert.equal(find(query.join(' '))[0]?.likeness, expected);
    }),
  );
});

function distance(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(a, b);
  return 1 + Math.min(distance(a, b), distance(a, other), distance(one, b));
}

test('a large memory is searched by rare words', () => {
  const words = Array.from(
    { length: 4000 },
    (_, index) => `слово${[...String(index)].map((digit) => 'абвгдежзик'.charAt(Number(digit))).join('')}`,
  );
  const word = (n: number) => words[(n * 7919) % words.length] ?? '';
  const sentence = (n: number) => `И ${word(n)} в ${word(n + 1)} не ${word(n * 3)} на ${word(n * 5 + 2)}.`;
  const pairs = Array.from({ length: 30_000 }, (_, n) => ({ source: sentence(n), target: String(n) }));
  const { find } = openMemory(pairs);
  for (let n = 0; n < 3000; n += 1) assert.ok(find(`${sentence(n).slice(0, -1)} снова.`)[0]);
  // Comparing each sentence with all of them would be ninety million distances, which takes minutes.
});
