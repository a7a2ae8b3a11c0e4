// The ending read from the words before a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTail, readEnding } from './ending.ts';
import { tokenise } from './tokens.ts';

function ending(text: string) {
  const tokens = tokenise(text);
  return readEnding(tokens, 0, tokens.starts.length - 1);
}

test('the mark and the closing signs after it are separated from the word', () => {
  assert.deepEqual(ending('он «ушёл?».'), { mark: '!', word: 'ушёл', index: 1, closed: 'quote', face: false });
  assert.deepEqual(ending('(etc.)'), { mark: '.', word: 'etc', index: 0, closed: 'bracket', face: false });
  assert.equal(ending('left.[3]').mark, '.');
  assert.equal(ending('left.&#39;&#39;').closed, 'quote');
});

test('separate marks, smileys and emoji belong to the word before them', () => {
  assert.deepEqual(ending('Спасибо ! 🎉'), { mark: '!', word: 'Спасибо', index: 0, closed: '', face: true });
  assert.equal(ending('was . . .').mark, '…');
  assert.equal(ending('kidding ;)').face, true);
});

test('a mark in its own brackets is not an ending', () => {
  assert.equal(ending('it was [...]').mark, '');
  assert.equal(ending('it was (?)').mark, '');
  assert.equal(ending('station ().').mark, '.');
});

test('a word is not a tail', () => {
  assert.ok(isTail('!..'));
  assert.ok(isTail('👍🏻'));
  assert.ok(!isTail('А!'));
});
