// EPUBCheck on an EPUB with every kind of content: a port of version 5, and the program itself if it is installed.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Text } from '#lib/model.ts';
import { checkEpub } from '../scripts/peers/epubcheck.ts';
import { findProgram } from '../scripts/peers/peer.ts';
import { exportBook } from './export-book.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

async function layersOf({ paragraphs }: Text) {
  const [segment] = paragraphs.flatMap(({ segments }) => segments);
  const note = { segment: segment?.id ?? '', start: 0, end: 2, headword: 'ра́з', gloss: 'once' };
  return { stress: new Map([[note.segment, [1]]]), words: [note] };
}

test('the rules of EPUBCheck 5 find no errors and warnings', async (t) => {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  for (const extras of [{}, { cover: PIXEL, layersOf }]) {
    const { valid, messages } = await EpubCheck.validate(await exportBook(t, 'kniga', extras));
    assert.deepEqual(
      messages.map(({ severity, message }) => `${severity}: ${message}`),
      [],
    );
    assert.ok(valid);
  }
});

test('EPUBCheck reports no errors', async (t) => {
  if (!(await findProgram('epubcheck')) || !(await findProgram('java'))) {
    t.skip('epubcheck is not installed (Debian: apt-get install epubcheck)');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'stroka-epub-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'kniga.epub'), await exportBook(t, 'kniga', { cover: PIXEL, layersOf }));
  await checkEpub(join(folder, 'kniga.epub'));
});
