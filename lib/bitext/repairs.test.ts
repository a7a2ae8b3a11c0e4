// What counts as a person's work on a stored text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf } from '../segment/anchors.ts';
import { EMPTY_TEXT, type StoredText, type StoredTranslation } from '../segment/merging.ts';
import { digestSegment, formatAdded, parseAdded } from './added.ts';
import { findRepairs } from './repairs.ts';

const PAIRS = [
  ['p1-1', 'Раз.', 'One.'],
  ['p1-2', 'Два.', 'Two.'],
  ['p1-3', 'Три.', 'Three.'],
] as const;
const ADDED = new Map(PAIRS.map(([id, source, target]) => [id, formatAdded(digestSegment(source, target))]));

function textOf(
  rows: readonly (readonly [id: string, source: string, target?: string])[],
  { added = ADDED as ReadonlyMap<string, string>, ...translation }: Partial<StoredText & StoredTranslation> = {},
): StoredText {
  const segments = new Map(rows.flatMap(([id, , target]) => (target === undefined ? [] : [[id, target] as const])));
  const english = { notes: {}, states: {}, anchors: new Map(), ...translation, segments };
  return {
    ...EMPTY_TEXT,
    segments: new Map(rows.map(([id, source]) => [id, source])),
    added,
    translations: new Map([['en', english]]),
  };
}

function repairsOf(text: StoredText, released: readonly string[] = []) {
  return findRepairs('text', text, 'en', (id) => released.includes(id)).repairs.map(
    ({ ids, entries, keepsSource, keepsTarget }) => [ids, entries, keepsSource, keepsTarget],
  );
}

test('nothing, an edited side, an accepted pair, a draft', () => {
  assert.deepEqual(repairsOf(textOf(PAIRS)), []);
  const edited = textOf([PAIRS[0], ['p1-2', 'Два.', 'A pair.'], ['p1-3', 'Три!', 'Three.']]);
  assert.deepEqual(repairsOf(edited), [
    [['p1-2'], [1], false, true],
    [['p1-3'], [2], true, false],
  ]);
  assert.deepEqual(repairsOf(edited, ['p1-2']), [[['p1-3'], [2], true, false]]);
  const anchors = new Map([['p1-1', anchorOf('Раз.', 'One.')]]);
  assert.deepEqual(repairsOf(textOf(PAIRS, { anchors })), [[['p1-1'], [0], true, true]]);
  const draft = textOf([PAIRS[0], ['p1-2', 'Два.', 'Dva.'], PAIRS[2]], { states: { 'p1-2': { state: 'draft' } } });
  assert.deepEqual(repairsOf(draft), []);
});

test('joined, inserted and deleted segments', () => {
  assert.deepEqual(repairsOf(textOf([PAIRS[0], ['p1-2', 'Два. Три.', 'Two, three.']])), [
    [['p1-2'], [1, 2], true, true],
  ]);
  assert.deepEqual(repairsOf(textOf([PAIRS[0], PAIRS[2]])), [[[], [1], true, true]]);
  assert.deepEqual(repairsOf(textOf([PAIRS[0], ['p1-1a', 'И.', 'And.'], PAIRS[1], PAIRS[2]])), [
    [['p1-1a'], [], true, true],
  ]);
});

test('without a record all is kept', () => {
  assert.deepEqual(repairsOf(textOf([PAIRS[0], ['p1-2', 'Два.']], { added: new Map() })), [
    [['p1-1'], [0], true, true],
    [['p1-2'], [1], true, false],
  ]);
});

test('entries of the record are short', () => {
  const entry = digestSegment('Раз.', undefined, [], ['A note.']);
  assert.deepEqual(parseAdded(formatAdded(entry)), entry);
  assert.match(formatAdded(digestSegment('Раз.', undefined)), /^\w+$/);
});
