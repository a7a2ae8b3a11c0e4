// Written archives can be opened by another implementation, and are reproducible.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeZip, type ZipFile } from './write-zip.ts';

async function pack(files: readonly ZipFile[]): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(writeZip(files)));
}

test('names and bytes of files are preserved', async () => {
  const files = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[a-zа-я]{1,20}$/), content: fc.uint8Array() }), {
    selector: ({ name }) => name,
  });
  await fc.assert(
    fc.asyncProperty(files, async (packed) => {
      const unpacked = unzipSync(await pack(packed));
      assert.deepEqual(
        Object.entries(unpacked).map(([name, bytes]) => [name, [...bytes]]),
        packed.map(({ name, content }) => [name, [...content]]),
      );
    }),
    { numRuns: 50 },
  );
});

test('a stored file is not compressed, and at the place that EPUB requires', async () => {
  const bytes = await pack([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    { name: 'a.txt', content: 'да '.repeat(1000) },
  ]);
  assert.equal(strFromU8(bytes.subarray(30, 58)), 'mimetypeapplication/epub+zip');
  assert.ok(bytes.length < 400);
  assert.equal(strFromU8(unzipSync(bytes)['a.txt'] ?? new Uint8Array()), 'да '.repeat(1000));
});

test('equal content gives equal bytes, and an empty archive is valid', async () => {
  const files = [{ name: 'a', content: 'b' }];
  assert.deepEqual(await pack(files), await pack(files));
  assert.deepEqual(unzipSync(await pack([])), {});
});
