// The course of the project's own library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LARGEST_UNKNOWN } from '../../vocabulary/course.ts';
import { readCourse } from './course.ts';

test('the first ten texts have at most 8 % new words each', async () => {
  const course = await readCourse(10);
  assert.equal(course.length, 10);
  for (const { work, unknown } of course.slice(1)) assert.ok(unknown <= LARGEST_UNKNOWN, `${work.slug}: ${unknown}`);
  assert.equal(course[0]?.work.meta.level, 'A1');
});
