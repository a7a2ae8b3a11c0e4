// EPUBCheck on an EPUB with every kind of content, if it is installed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkEpub } from '../scripts/peers/epubcheck.ts';
import { findProgram } from '../scripts/peers/peer.ts';
import { exportBook } from './export-book.ts';

test('EPUBCheck reports no errors', async (t) => {
  if (!(await findProgram('epubcheck')) || !(await findProgram('java'))) {
    t.skip('epubcheck is not installed (Debian: apt-get install epubcheck)');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'stroka-epub-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'kniga.epub'), await exportBook(t, 'kniga'));
  await checkEpub(join(folder, 'kniga.epub'));
});
