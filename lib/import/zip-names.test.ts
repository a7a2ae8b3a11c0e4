// The names of files tell what an archive is, even if it is damaged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { zipNames } from './zip-names.ts';

test('all names of an archive; the first one if it is cut short', () => {
  const bytes = zipSync({ mimetype: new Uint8Array(9), 'a/b.txt': new Uint8Array(5) });
  assert.deepEqual(zipNames(bytes), ['mimetype', 'a/b.txt']);
  assert.deepEqual(zipNames(bytes.subarray(0, 60)), ['mimetype']);
});
