// gzip files are decompressed up to a limit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'fflate';
import { gunzip, isGzip } from './gunzip.ts';

const content = new Uint8Array(300_000).map((_, index) => (index * index) % 251);

test('a gzip file of several pieces, and of several members', () => {
  const bytes = gzipSync(content);
  assert.equal(isGzip(bytes), true);
  assert.deepEqual(gunzip(bytes, 'a.gz', content.length), content);
  const half = content.length / 2;
  const members = [content.subarray(0, half), content.subarray(half)].map((part) => gzipSync(part));
  assert.deepEqual(gunzip(Uint8Array.from(members.flatMap((part) => [...part])), 'a.gz', content.length), content);
});

test('a larger or damaged file is refused', () => {
  const bytes = gzipSync(content);
  assert.throws(() => gunzip(bytes, 'a.gz', content.length - 1), { code: 'gzip-too-large' });
  assert.throws(
    () =>
      gunzip(
        bytes.map((byte, at) => (at > 10 ? byte ^ 85 : byte)),
        'a.gz',
        1e6,
      ),
    { code: 'gzip-damaged' },
  );
});
