// gzip files are decompressed up to a limit, and damaged ones refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'fflate';
import { refusalOf } from '../../test/refusal.ts';
import { gunzip } from './gunzip.ts';

test('content up to the limit is decompressed', () => {
  const content = new Uint8Array(1000).fill(65);
  const packed = gzipSync(content);
  assert.deepEqual(new Uint8Array(gunzip(packed, 'a.dz', 1000)), content);
  // dictzip writes several members, one after the other.
  const twice = new Uint8Array([...packed, ...packed]);
  assert.equal(gunzip(twice, 'a.dz', 2000).length, 2000);
});

test('larger content is refused before all of it is decompressed, damaged files with one line', async () => {
  const bomb = gzipSync(new Uint8Array(50_000_000));
  const refused = (bytes: Uint8Array, limit: number) => refusalOf((async () => gunzip(bytes, 'a.dz', limit))());
  assert.equal((await refused(bomb, 1_000_000)).code, 'gzip-too-large');
  assert.match((await refused(bomb, 1_000_000)).message, /a\.dz decompresses to more than 1,000,000 bytes/);
  for (const bytes of [bomb.subarray(0, 100), new Uint8Array([0x1f, 0x8b, 8, 0]), new Uint8Array([1, 2, 3])])
    assert.equal((await refused(bytes, 1_000_000)).code, 'gzip');
});
