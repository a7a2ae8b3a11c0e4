// Bytes of files that people name, as many as are allowed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { temporaryLibrary } from '../../test/temporary-library.ts';
import { readSourceBytes } from './source-bytes.ts';

test('a file is read, unless it is too large or not there', async (t) => {
  const folder = await temporaryLibrary(t, { a: 'abc' });
  assert.deepEqual([...(await readSourceBytes(join(folder, 'a'), 3))], [97, 98, 99]);
  assert.equal((await refusalOf(readSourceBytes(join(folder, 'a'), 2))).code, 'too-large');
  for (const name of ['b', 'a/b', '.']) {
    assert.equal((await refusalOf(readSourceBytes(join(folder, name), 1e9))).code, 'unreadable', name);
  }
});
