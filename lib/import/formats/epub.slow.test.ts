// EPUBs whose documents are too large, each by itself or all together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildEpub } from '../../../test/build-epub.ts';
import { BOOK_SAMPLE, TEXT_SAMPLE } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
}

test('books with too many elements are refused with one line', async () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'xml-too-large': buildEpub(3, TEXT_SAMPLE, { 'OPS/c1.xhtml': page('<p/>'.repeat(1_000_000)) }),
    'epub-too-large': buildEpub(3, BOOK_SAMPLE, {
      'OPS/c1.xhtml': page('<p/>'.repeat(600_000)),
      'OPS/c2.xhtml': page('<p/>'.repeat(600_000)),
    }),
  };
  for (const [code, bytes] of Object.entries(files))
    await assert.rejects(importWork(bytes), { name: 'UserError', code }, code);
});
