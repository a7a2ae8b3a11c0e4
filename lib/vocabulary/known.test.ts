// The share of known words in a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownShare } from './known.ts';
import type { Status } from './word.ts';

test('known words are weighted by frequency, ignored ones are not counted', () => {
  const lemmas = [
    ['ru:и:CCONJ', 6],
    ['ru:замок:NOUN', 2],
    ['ru:Ким:PROPN', 9],
    ['ru:дом:NOUN', 2],
  ] as const;
  const statuses = new Map<string, Status>([
    ['ru:и:CCONJ', 'known'],
    ['ru:Ким:PROPN', 'ignored'],
    ['ru:дом:NOUN', 4],
  ]);
  assert.equal(knownShare(lemmas, statuses), 0.6);
});

test('a text without any status has no share', () => {
  assert.equal(knownShare([['ru:дом:NOUN', 1]], new Map()), undefined);
  assert.equal(knownShare([['ru:Ким:PROPN', 1]], new Map([['ru:Ким:PROPN', 'ignored'] as const])), undefined);
  assert.equal(knownShare([], new Map([['ru:дом:NOUN', 'known'] as const])), undefined);
});
