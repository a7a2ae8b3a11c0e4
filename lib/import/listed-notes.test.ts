// Tests of footnotes without links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from './importer.ts';
import { attachListedNotes } from './listed-notes.ts';
import { startTally } from './tally.ts';

function attach(...lines: readonly string[]): readonly string[] {
  const blocks = lines.map((line): Block => {
    const isHeading = line.startsWith('# ');
    return { kind: isHeading ? 'heading' : 'paragraph', text: line.replace(/^# /, ''), notes: [] };
  });
  return attachListedNotes(blocks, startTally()).map(
    ({ text, notes }) => text + notes.map((note) => ` {${note.at}: ${note.text}}`).join(''),
  );
}

test('numbered notes below a title belong to their marks, in any notation', () => {
  assert.deepEqual(attach('Раз¹ и два².', '# Примечания', '1. О раз.', '2. О два.'), [
    'Раз и два. {3: О раз.} {9: О два.}',
  ]);
  assert.deepEqual(attach('Раз[1]. Два.[2]', 'Сноски', '[1] О раз.', 'И ещё.', '[2] О два.'), [
    'Раз. Два. {3: О раз. И ещё.} {9: О два.}',
  ]);
  assert.deepEqual(attach('Раз1.', 'Notes', '[', '←1', ']', 'О раз.', '# Глава 2', 'Два.'), [
    'Раз. {3: О раз.}',
    'Глава 2',
    'Два.',
  ]);
});

test('notes that end in a way back need neither a title nor numbers, and each chapter has its own', () => {
  assert.deepEqual(attach('Раз1.', 'О раз.↩︎', '# Глава 2', 'Два1, три2.', 'О два.↩', 'О три. ↩︎'), [
    'Раз. {3: О раз.}',
    'Глава 2',
    'Два, три. {3: О два.} {8: О три.}',
  ]);
});

test('a list whose marks are not all found stays text', () => {
  for (const lines of [
    ['Раз¹.', 'Примечания', '1. О раз.', '2. О два.'],
    ['В 12 домах.', 'Примечания', '1. Дом.'],
    ['x12 и 10¹⁶.', 'Примечания', '1. Степень.'],
    ['Раз.', 'Примечания', 'Без номеров.'],
    ['Глава', 'Содержание', '1. Раз', '2. Два'],
  ])
    assert.deepEqual(attach(...lines), lines);
});
