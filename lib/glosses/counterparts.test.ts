// The words of a translation that go with a word: only in the sentence that was linked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterpartRanges, sentenceMark } from './counterparts.ts';

const PAIR = { source: 'Она сняла шляпу и ушла.', target: 'She took her hat off — and left.' };
const FILE = { version: 1, segments: { 'p1-1': `${sentenceMark(PAIR)} 0-0 1-1 1-4 2-2 2-3 4-6` } } as const;

function wordsAt(word: string, pair = PAIR, segment = 'p1-1') {
  const start = pair.source.indexOf(word);
  return counterpartRanges(FILE, segment, pair, { start, end: start + word.length }).map(({ start, end }) =>
    pair.target.slice(start, end),
  );
}

test('one word, two apart, two beside each other, none', () => {
  assert.deepEqual(wordsAt('Она'), ['She']);
  assert.deepEqual(wordsAt('сняла'), ['took', 'off']);
  assert.deepEqual(wordsAt('шляпу'), ['her hat']);
  assert.deepEqual(wordsAt('и '), []);
});

test('another sentence has none; other spaces and dashes are no other sentence', () => {
  assert.deepEqual(wordsAt('сняла', { ...PAIR, target: 'She took her coat off — and left.' }), []);
  assert.deepEqual(wordsAt('сняла', { ...PAIR, source: 'Она сняла пальто и ушла.' }), []);
  assert.deepEqual(wordsAt('сняла', PAIR, 'p9-9'), []);
  assert.deepEqual(wordsAt('сняла', PAIR, 'constructor'), []);
  const set = { source: PAIR.source.replace(' и', '\u00A0и'), target: PAIR.target.replace(' —', '\u00A0—') };
  assert.deepEqual(wordsAt('ушла', set), ['left']);
});
