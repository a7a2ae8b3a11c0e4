// Units are in reading order, with the state of each translation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../model.ts';
import { unitParagraphs, unitsOf } from './units.ts';

const text: Text = {
  address: 'dama',
  work: 'dama',
  chapter: undefined,
  lang: 'en',
  paragraphs: [
    { id: 'h1', kind: 'heading', segments: [{ id: 'h1', source: 'Дама', target: undefined }] },
    {
      id: 'p1',
      kind: 'paragraph',
      segments: [
        { id: 'p1-1', source: 'Говорили.', target: 'They talked.' },
        { id: 'p1-2', source: 'Ялта.', target: 'Yalta.' },
      ],
    },
  ],
  notes: { source: { 'p1-2': ['Город.'] }, target: { 'p1-2': ['A town.', 'On the sea.'] } },
  states: { 'p1-1': { state: 'draft', by: 'memory' } },
};

test('segments and footnotes are in reading order, with their states', () => {
  assert.deepEqual(
    unitsOf(text).map(({ id, source, target, state }) => [id, source, target, state?.state]),
    [
      ['h1', 'Дама', undefined, undefined],
      ['p1-1', 'Говорили.', 'They talked.', 'draft'],
      ['p1-2', 'Ялта.', 'Yalta.', 'reviewed'],
      ['p1-2.n1', 'Город.', 'A town.', 'reviewed'],
      ['p1-2.n2', '', 'On the sea.', 'reviewed'],
    ],
  );
  assert.deepEqual(
    [...unitParagraphs(text)].map(({ id, units }) => [id, units.length]),
    [
      ['h1', 1],
      ['p1', 4],
    ],
  );
});
