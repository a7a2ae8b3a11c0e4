// Tests of the desk's operations: examples, and random sequences that lose no text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertNothingLost, deskFilesOf, follow, LANGS, openDesk, WORK, wishes } from '../../test/random-desk.ts';
import type { Change } from './change.ts';
import { type DeskFiles, deskFiles, readDeskText } from './desk-files.ts';
import { type Desk, takeStep } from './journal.ts';
import { type Operation, perform } from './perform.ts';

const EN = `locales/en/${WORK}/text`;
const RU = `content/${WORK}/text`;

function desk(ru: Record<string, string>, en: Record<string, string>, more: DeskFiles = {}): Desk {
  return openDesk({ [`${RU}.json`]: ru, [`${EN}.json`]: en, ...more });
}

/** The files after operations that must be possible. */
function after(start: Desk, ...operations: readonly Operation[]): DeskFiles {
  const end = operations.reduce((now, operation) => {
    const change = perform(now, 'en', operation);
    assert.equal(typeof change, 'object', `${operation.do}: ${JSON.stringify(change)}`);
    return takeStep(now, { do: 'change', change: change as Change })?.desk ?? now;
  }, start);
  return Object.fromEntries(Object.entries(deskFiles(end.text)).filter(([, file]) => file !== undefined));
}

const two = desk(
  { 'p1-1': 'Раз. Два.', 'p1-2': 'Три.', 'p2-1': 'Четыре.' },
  { 'p1-1': 'One.', 'p1-2': 'Two. Three.', 'p2-1': 'Four.' },
);

test('a sentence moves to the pair above and below', () => {
  const up = after(two, { do: 'move', id: 'p1-2', side: 'target', at: 4, to: 'above' });
  assert.deepEqual(up[`${EN}.json`], { 'p1-1': 'One. Two.', 'p1-2': 'Three.', 'p2-1': 'Four.' });
  const down = after(two, { do: 'move', id: 'p1-1', side: 'source', at: 5, to: 'below' });
  assert.deepEqual(down[`${RU}.json`], { 'p1-1': 'Раз.', 'p1-2': 'Два. Три.', 'p2-1': 'Четыре.' });
});

test('where the whole translation of a paragraph’s first segment moves up, it is joined to the paragraph before', () => {
  const files = after(two, { do: 'move', id: 'p2-1', side: 'target', at: 5, to: 'above' });
  assert.deepEqual(files[`${EN}.json`], { 'p1-1': 'One.', 'p1-2': 'Two. Three. Four.', 'p2-1': '' });
  const left = after(
    two,
    { do: 'move', id: 'p2-1', side: 'target', at: 5, to: 'above' },
    { do: 'untranslated', id: 'p2-1' },
  );
  assert.deepEqual(left[`${EN}.json`], { 'p1-1': 'One.', 'p1-2': 'Two. Three. Four.' });
});

test('the head of a merge keeps its id, and the other ids lead to it', () => {
  const files = after(two, { do: 'merge', id: 'p1-2' });
  assert.deepEqual(files[`${RU}.json`], { 'p1-1': 'Раз. Два.', 'p1-2': 'Три. Четыре.' });
  assert.deepEqual(files[`content/${WORK}/aliases.json`], { text: { 'p2-1': 'p1-2', p2: 'p1' } });
});

test('the head of a split keeps its id, and the rest gets a new one', () => {
  const files = after(two, { do: 'split', id: 'p1-1', source: 5, target: 4 });
  assert.deepEqual(files[`${RU}.json`], { 'p1-1': 'Раз.', 'p1-1a': 'Два.', 'p1-2': 'Три.', 'p2-1': 'Четыре.' });
  assert.deepEqual(files[`${EN}.json`], { 'p1-1': 'One.', 'p1-2': 'Two. Three.', 'p2-1': 'Four.' });
  const last = after(two, { do: 'split', id: 'p1-2', source: 2, target: 5 });
  assert.deepEqual(Object.keys(last[`${RU}.json`] as object), ['p1-1', 'p1-2', 'p1-3', 'p2-1']);
});

test('a paragraph of one segment that is split has numbered segments', () => {
  const files = after(desk({ p1: 'Раз. Два.' }, { p1: 'One. Two.' }), { do: 'split', id: 'p1', source: 5, target: 5 });
  assert.deepEqual(files[`${RU}.json`], { 'p1-1': 'Раз.', 'p1-2': 'Два.' });
  assert.deepEqual(files[`${EN}.json`], { 'p1-1': 'One.', 'p1-2': 'Two.' });
});

test('what a person worked on is reviewed; an accepted pair that is edited is to be accepted again', () => {
  const state = { 'p1-1': { state: 'draft', by: 'openai x', source: 'Раз.' } };
  const start = desk({ 'p1-1': 'Раз.' }, { 'p1-1': 'Won.' }, { [`${EN}.state.json`]: state });
  const files = after(start, { do: 'accept', id: 'p1-1' });
  assert.deepEqual(files[`${EN}.state.json`], { 'p1-1': { state: 'reviewed', by: 'openai x', source: 'Раз.' } });
  assert.match(String(Object.values(files[`${EN}.anchors.json`] ?? {})), /^\w+ \w+$/);
  const edited = after(start, { do: 'accept', id: 'p1-1' }, { do: 'edit', id: 'p1-1', side: 'target', text: ' One. ' });
  assert.equal(edited[`${EN}.anchors.json`], undefined);
  assert.deepEqual(edited[`${EN}.json`], { 'p1-1': 'One.' });
});

test('translations into other languages are stale where the original changed', () => {
  const files = after(
    desk({ 'p1-1': 'Раз. Два.', 'p1-2': 'Три.' }, {}, { [`locales/de/${WORK}/text.json`]: { 'p1-1': 'Eins. Zwei.' } }),
    {
      do: 'move',
      id: 'p1-1',
      side: 'source',
      at: 5,
      to: 'below',
    },
  );
  assert.deepEqual(files[`locales/de/${WORK}/text.state.json`], { 'p1-1': { state: 'stale', source: 'Раз. Два.' } });
});

test('stress marks and meanings of words follow their words', () => {
  const start = desk(
    { 'p1-1': 'Замок. Дверь.', 'p1-2': 'Дом.' },
    {},
    {
      [`${RU}.stress.json`]: { 'p1-1': 'Замо\u0301к. Дверь.', 'p1-2': 'Дом.' },
      [`${EN}.words.json`]: { 'p1-1': { Замок: 'lock', Дверь: 'door' } },
    },
  );
  const files = after(start, { do: 'move', id: 'p1-1', side: 'source', at: 7, to: 'below' });
  assert.deepEqual(files[`${RU}.stress.json`], { 'p1-1': 'Замо\u0301к.', 'p1-2': 'Дверь. Дом.' });
  assert.deepEqual(files[`${EN}.words.json`], { 'p1-1': { Замок: 'lock' }, 'p1-2': { Дверь: 'door' } });
});

test('emphasis follows its words on both sides', () => {
  const start = desk(
    { 'p1-1': 'Это важно. Да.', 'p1-2': 'Нет.' },
    { 'p1-1': 'This matters. Yes.', 'p1-2': 'No.' },
    {
      [`${RU}.emphasis.json`]: { 'p1-1': 'Это <em>важно. Да</em>.', 'p1-2': '<em>Нет</em>.' },
      [`${EN}.emphasis.json`]: { 'p1-1': 'This <em>matters</em>. Yes.' },
    },
  );
  const split = after(start, { do: 'split', id: 'p1-1', source: 11, target: 14 });
  assert.deepEqual(split[`${RU}.emphasis.json`], {
    'p1-1': 'Это <em>важно.</em>',
    'p1-1a': '<em>Да</em>.',
    'p1-2': '<em>Нет</em>.',
  });
  assert.deepEqual(split[`${EN}.emphasis.json`], { 'p1-1': 'This <em>matters</em>.' });
  const merged = after(start, { do: 'merge', id: 'p1-1' });
  assert.deepEqual(merged[`${RU}.emphasis.json`], { 'p1-1': 'Это <em>важно. Да</em>. <em>Нет</em>.' });
  const edited = after(start, { do: 'edit', id: 'p1-1', side: 'target', text: 'Surely this matters.' });
  assert.deepEqual(edited[`${EN}.emphasis.json`], { 'p1-1': 'Surely this <em>matters</em>.' });
});

test('what is not possible is refused', () => {
  const mixed = desk({ h1: 'Глава', 'p1-1': 'Раз.' }, { h1: 'Chapter' });
  assert.equal(perform(mixed, 'en', { do: 'merge', id: 'h1' }), 'kinds');
  assert.equal(perform(mixed, 'en', { do: 'merge', id: 'p1-1' }), 'edge');
  assert.equal(perform(mixed, 'en', { do: 'accept', id: 'p1-1' }), 'nothing');
  assert.equal(perform(mixed, 'en', { do: 'accept', id: 'p9-1' }), 'gone');
  assert.equal(perform(mixed, 'en', { do: 'split', id: 'p1-1', source: 4, target: 0 }), 'nothing');
  assert.equal(perform(mixed, 'en', { do: 'edit', id: 'p1-1', side: 'source', text: ' ' }), 'blank');
  assert.equal(perform(mixed, 'en', { do: 'edit', id: 'p1-1', side: 'source', text: 'Раз. ' }), 'same');
  assert.equal(perform(mixed, 'en', { do: 'move', id: 'h1', side: 'target', at: 7, to: 'above' }), 'edge');
});

const MOVING = ['move', 'merge', 'split', 'untranslated', 'accept', 'undo', 'redo'] as const;

test('random work loses no text on either side, keeps the text valid, and never gives an id twice', () => {
  fc.assert(fc.property(deskFilesOf, wishes(MOVING), assertNothingLost), { numRuns: 150 });
});

const ANY = [...MOVING, 'edit'] as const;

test('undoing everything restores the text exactly, and redoing everything the work', () => {
  fc.assert(
    fc.property(deskFilesOf, wishes(ANY), (files, list) => {
      const start = openDesk(files);
      const end = list.reduce(follow, start);
      const repeat = (from: Desk, step: 'undo' | 'redo') => {
        let now = from;
        for (;;) {
          const stepped = takeStep(now, { do: step });
          if (!stepped) return now;
          assert.equal(stepped.isSkipped, false);
          now = stepped.desk;
        }
      };
      // Through JSON, as it is stored.
      const stored = JSON.parse(JSON.stringify({ files: deskFiles(end.text), journal: end.journal }));
      const reopened = { text: readDeskText(stored.files, WORK, 'text', LANGS), journal: stored.journal };
      const undone = repeat(reopened, 'undo');
      assert.deepEqual(deskFiles(undone.text), deskFiles(start.text));
      const latest = repeat(end, 'redo');
      assert.deepEqual(deskFiles(repeat(repeat(latest, 'undo'), 'redo').text), deskFiles(latest.text));
    }),
    { numRuns: 150 },
  );
});

test('a change shares all other pairs with the text before', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `p${index + 1}`);
  const big = desk(
    Object.fromEntries(ids.map((id) => [id, 'Раз. Два.'])),
    Object.fromEntries(ids.map((id) => [id, 'One. Two.'])),
  );
  const change = perform(big, 'en', { do: 'merge', id: 'p250' }) as Change;
  const next = takeStep(big, { do: 'change', change })?.desk.text.pairs ?? [];
  const shared = next.filter((pair) => big.text.pairs.includes(pair));
  assert.equal(shared.length, 498);
  assert.equal(change.removed.length, 2);
});
