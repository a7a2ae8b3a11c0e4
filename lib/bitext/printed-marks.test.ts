// Printed stress marks: taken out of every part of a work that is stored plain.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedWork } from '../import/importer.ts';
import { takeMarks } from './printed-marks.ts';

test('marks on Russian letters are taken out and counted; the place of a note moves along', () => {
  const printed: ImportedWork = {
    title: 'За\u0301мок',
    author: undefined,
    translator: undefined,
    year: undefined,
    notes: [],
    chapters: [
      {
        part: 'Пе\u0301рвая',
        blocks: [
          { kind: 'heading', text: 'За\u0301мок', notes: [] },
          { kind: 'paragraph', text: 'О\u0301н и x\u0301.', notes: [{ at: 3, text: 'но\u0301та' }] },
        ],
      },
    ],
  };
  const { work, marks } = takeMarks(printed);
  assert.equal(work.title, 'Замок');
  const [chapter] = work.chapters;
  assert.equal(chapter?.part, 'Первая');
  assert.deepEqual(
    chapter?.blocks.map(({ text }) => text),
    ['Замок', 'Он и x\u0301.'],
  );
  assert.deepEqual(chapter?.blocks[1]?.notes, [{ at: 2, text: 'но\u0301та' }]);
  assert.deepEqual(marks, [['За\u0301мок', 'О\u0301н', 'и', 'x\u0301.']]);
  assert.deepEqual(
    work.notes.map(({ kind, count }) => [kind, count]),
    [['stress-marks', 2]],
  );
});
