// The shared suite for FictionBook in a zip archive, and unsuitable archives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { buildFb2 } from '../../../test/build-fb2.ts';
import { TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';

const book = buildFb2(TEXT_SAMPLE);

testImporter({ format: 'fb2.zip', build: (sample) => zipSync({ 'книга.fb2': buildFb2(sample) }) });

test('other files in the archive are ignored', async () => {
  const work = await importWork(zipSync({ 'readme.txt': strToU8('Читайте!'), 'a/Book.FB2': book }));
  assert.deepEqual(work.chapters, TEXT_SAMPLE.chapters);
});

test('two books, no book, a nested archive and a zip bomb are refused', async () => {
  const files = {
    'fb2-zip': zipSync({ 'a.fb2': book, 'b.fb2': book }),
    'no-book': zipSync({ 'a.zip': zipSync({ 'a.fb2': book }) }),
    'zip-nested': zipSync({ 'a.fb2': zipSync({ 'a.fb2': book }) }),
    'zip-too-large': zipSync({ 'a.fb2': new Uint8Array(5_000_000) }),
    'zip-path': zipSync({ '../a.fb2': book }),
    'zip-cut-short': zipSync({ 'a.fb2': book }).subarray(0, 500),
  };
  for (const [code, bytes] of Object.entries(files))
    await assert.rejects(
      importWork(bytes, { limits: { inflatedBytes: 1_000_000 } }),
      { name: 'UserError', code },
      code,
    );
});
