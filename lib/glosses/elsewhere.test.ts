// Sentences with a word: a few from each text, whole, without the one where the reader is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceMark } from './counterparts.ts';
import { type GatheredText, gatherSentences } from './elsewhere.ts';
import { elsewhereKey, lemmasOf, otherSentences, placesOf, SHARDS, shardOf } from './elsewhere-file.ts';
import type { PlacedSense } from './forms.ts';

const castle = { lemma: 'замок', pos: 'NOUN' };
const text = (address: string, source: string): GatheredText => ({
  address,
  title: address.toUpperCase(),
  sentences: new Map(['p1-1', 'p1-2', 'p1-3'].map((id) => [id, { source, target: 'The castle.' }])),
});
const word = (segment: string): PlacedSense => ({
  segment,
  start: 2,
  end: 7,
  key: 'замка',
  sense: {
    held: 1,
    readings: [
      {
        analysis: { form: 'замка', lemma: 'замок', pos: 'NOUN', features: 'Case=Gen' },
        word: { lemma: 'замок', entry: { pos: 'noun', stressed: 'за́мок' }, gloss: 'castle' },
        stressed: 'за́мка',
      },
    ],
  },
  group: undefined,
});
const gather = (...texts: GatheredText[]) => {
  const gathering = gatherSentences();
  for (const each of texts) gathering.add(each, [...each.sentences.keys()].map(word));
  return gathering.shard(shardOf('замок'));
};
const others = (file: ReturnType<typeof gather>, address: string, segment: string) =>
  otherSentences(file, elsewhereKey(castle), { address, segment });

test('sentences of other places, at most two of a text and five in all', () => {
  const file = gather(...'abcd'.split('').map((address) => text(address, 'У замка.')));
  const found = others(file, 'a', 'p1-1');
  assert.deepEqual(
    found.map(({ address, segment }) => `${address} ${segment}`),
    ['a p1-2', 'b p1-1', 'b p1-2', 'c p1-1', 'c p1-2'],
  );
  assert.deepEqual(found[0], {
    address: 'a',
    title: 'A',
    segment: 'p1-2',
    source: 'У замка.',
    target: 'The castle.',
    start: 2,
    end: 7,
    counterparts: [],
  });
});

test('the words that go with it in the translation, where links are known', () => {
  const plain = text('a', 'У замка.');
  const pair = { source: 'У замка.', target: 'The castle.' };
  const links = { version: 1, segments: { 'p1-1': `${sentenceMark(pair)} 1-0 1-1`, 'p1-2': 'xx 1-1' } } as const;
  const found = others(gather({ ...plain, links }), '', '');
  assert.deepEqual(
    found.map(({ counterparts }) => counterparts),
    [[{ start: 0, end: 10 }], []],
  );
});

test('the same word of the same sentence stands once, endless sentences not at all', () => {
  const gathering = gatherSentences();
  gathering.add(text('a', 'У замка замка.'), [word('p1-1'), word('p1-1')]);
  gathering.add(text('b', 'У замка. '.repeat(100)), [word('p1-1')]);
  assert.deepEqual(others(gathering.shard(shardOf('замок')), '', '').length, 1);
});

test('a word that stands nowhere else has none', () => {
  assert.deepEqual(otherSentences(gather(), 'constructor', { address: '', segment: '' }), []);
});

test('lemmas are shared out evenly', () => {
  const counts = new Map<number, number>();
  for (let number = 0; number < 6400; number += 1) {
    const shard = shardOf(`слово${number}`);
    assert.ok(shard >= 0 && shard < SHARDS);
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  assert.ok(Math.max(...counts.values()) < 200);
});

test('the lemmas of a file are those of its keys, and places are told where they are known', () => {
  const words = { 'замок NOUN': [], 'печь NOUN': [], 'печь VERB': [] };
  const file = { version: 1 as const, titles: {}, sentences: [], words };
  assert.deepEqual(lemmasOf(file), ['замок', 'печь']);
  assert.equal(placesOf({ ...file, places: { замок: 3 } }, 'замок'), 3);
  assert.equal(placesOf(file, 'замок'), 0);
  assert.equal(placesOf({ ...file, places: {} }, 'constructor'), 0);
});
