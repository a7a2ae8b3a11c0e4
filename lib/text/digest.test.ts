// Digests tell texts apart, whatever their white space is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf, EMPTY_DIGEST, extendDigest, finishDigest } from './digest.ts';

test('a text may come in pieces, and white space is all one', () => {
  const pieces = ['Анна', ' ', 'приехала.'].reduce(extendDigest, EMPTY_DIGEST);
  assert.equal(finishDigest(pieces), digestOf('Анна\nприехала. '));
});

test('digests of a hundred thousand texts differ, and are short', () => {
  const digests = new Set(Array.from({ length: 100_000 }, (_, index) => digestOf(`Анна ${index}`)));
  assert.equal(digests.size, 100_000);
  for (const digest of digests) assert.match(digest, /^[0-9a-z]{1,11}$/);
});
