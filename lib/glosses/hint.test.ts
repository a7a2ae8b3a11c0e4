// The short gloss above a word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hintOf } from './hint.ts';
import type { Reading, WordEntry } from './words-file.ts';

const entry = (gloss: string, pos = 'NOUN'): WordEntry => ({
  word: 'слово',
  lemma: 'слово',
  pos,
  facts: '',
  gloss,
  level: 3,
  pack: undefined,
});
const reading = (gloss: string, pos?: string): Reading => ({ entry: entry(gloss, pos), features: '', stressed: '' });
const hint = (readings: readonly Reading[], more: { here?: string; group?: WordEntry } = {}) =>
  hintOf({ readings, others: [], here: more.here, group: more.group });

test('the first meaning is shown, without remarks, "to" and articles', () => {
  assert.equal(hint([reading('to give up (on); to wave')]), 'give up');
  assert.equal(hint([reading('(archaic) a threshold, a sill')]), 'threshold');
  assert.equal(hint([reading('to')]), 'to');
  assert.equal(hint([reading('tomorrow')]), 'tomorrow');
});

test('what the word means here comes first, then its fixed group', () => {
  const group = entry('to give up on');
  assert.equal(hint([reading('to wave')], { group }), 'give up on');
  assert.equal(hint([reading('to wave')], { group, here: 'dismissed' }), 'dismissed');
  assert.equal(hint([reading('to wave')], { group: entry('') }), 'wave');
});

test('where nothing decides between entries all are shown, equal ones once', () => {
  assert.equal(hint([reading('castle'), reading('lock')]), 'castle / lock');
  assert.equal(hint([reading('lock'), reading('a lock')]), 'lock');
});

test('names, numbers and words without a gloss have none', () => {
  assert.equal(hint([reading('Kim', 'PROPN')]), undefined);
  assert.equal(hint([reading('two', 'NUM')]), undefined);
  assert.equal(hint([reading('')]), undefined);
  assert.equal(hint([reading('(of time)')]), undefined);
});
