// Two subtitle files meet at their times, whatever the shift and the speed between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedWork } from '../import/importer.ts';
import { pairWorks } from './pair-works.ts';
import { anchorTimes } from './times.ts';
import type { Unit } from './units.ts';

function unitsAt(...times: readonly (number | undefined)[]): readonly Unit[] {
  return times.map((start, block) => ({ text: 'Да.', kind: 'paragraph', chapter: 0, block, notes: [], start }));
}

function placesOf(source: readonly Unit[], target: readonly Unit[]): readonly (readonly number[])[] {
  return anchorTimes(source, target).map((anchor) => [anchor.source[0], anchor.target[0]]);
}

const TIMES = [3, 8.2, 15, 15.9, 31, 47.5, 60, 88, 103, 140, 151, 177, 260, 300, 333, 401];

test('paragraphs meet at the same time, shifted or faster, with small differences', () => {
  const all = TIMES.map((_, index) => [index, index]).slice(1);
  assert.deepEqual(placesOf(unitsAt(...TIMES), unitsAt(...TIMES)), all);
  const shifted = TIMES.map((time, index) => time + 42.3 + (index % 3) / 10);
  assert.deepEqual(placesOf(unitsAt(...TIMES), unitsAt(...shifted)), all);
  const faster = TIMES.map((time) => ((time + 7) * 23.976) / 25);
  assert.deepEqual(placesOf(unitsAt(...TIMES), unitsAt(...faster)), all);
});

test('what one file does not have is between two common times', () => {
  const source = unitsAt(3, undefined, 8.2, 15, 31, 47.5, 60);
  assert.deepEqual(placesOf(source, unitsAt(4, 16, 25, undefined, 32, 61)), [
    [3, 1],
    [4, 4],
    [6, 5],
  ]);
});

test('files without times and of different recordings do not meet', () => {
  assert.deepEqual(placesOf(unitsAt(undefined, undefined), unitsAt(1, 2)), []);
  const other = TIMES.map((time, index) => time + ((index * index * 37) % 61));
  assert.deepEqual(placesOf(unitsAt(...TIMES), unitsAt(...other)), []);
});

test('a translation that leaves out lines is paired by time, where its words say nothing', () => {
  const times = Array.from({ length: 12 }, (_, index) => 5 * index + ((index * index) % 7));
  const subtitles = (texts: readonly (readonly [number, string])[], shift: number): ImportedWork => ({
    title: undefined,
    author: undefined,
    translator: undefined,
    year: undefined,
    chapters: [
      {
        part: undefined,
        blocks: texts.map(([at, text]) => ({ kind: 'paragraph', text, notes: [], start: (times[at] ?? 0) + shift })),
      },
    ],
    notes: [],
  });
  const russian = times.map((_, at) => [at, at % 2 === 0 ? 'Да, конечно.' : 'Нет, никогда.'] as const);
  const english = russian
    .filter(([at]) => at !== 3 && at !== 4)
    .map(([at]) => [at, at % 2 === 0 ? 'Yes, sure.' : 'No, never.'] as const);
  const { chapters } = pairWorks(subtitles(russian, 0), subtitles(english, 61.2), { from: 'ru', to: 'en' });
  const targets = chapters[0]?.paragraphs.flatMap(({ segments }) => segments.map(({ target }) => target));
  assert.deepEqual(
    targets,
    russian.map(([at]) => english.find(([other]) => other === at)?.[1]),
  );
});
