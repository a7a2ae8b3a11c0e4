// The words of texts added after the build, from the standalone server: it includes az, the weights and the dictionary.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeLibrary } from '../test/temporary-library.ts';
import { startServer } from './server.ts';

test('words files are made on demand, with undecided homographs, and not for held-back texts', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(folder, {
    'content/zamki/work.json': { title: 'Замки' },
    'content/zamki/text.json': { 'p1-1': 'Замок.' },
    'locales/en/zamki/text.json': { 'p1-1': 'A castle, or a lock.' },
    'locales/en/zamki/text.words.json': { 'p1-1': { Замок: 'either' } },
    'content/chernovik/work.json': { title: 'Черновик' },
    'content/chernovik/text.json': { 'p1-1': 'Черновик.' },
    'locales/en/chernovik/text.json': { 'p1-1': 'A draft.' },
    'locales/en/chernovik/text.state.json': { 'p1-1': { state: 'draft', by: 'a machine', source: 'Черновик.' } },
  });
  const server = await startServer({ standalone: true, library: folder });
  try {
    const response = await request.get(`${server.url}/words/en/zamki.00000000.json`);
    expect(response.status()).toBe(200);
    const file = await response.json();
    expect(file.forms.замок[0]).toBe(2);
    expect(file.entries.map(([, , gloss]: readonly unknown[]) => gloss)).toContain('castle');
    expect(file.here).toEqual({ 'p1-1': { замок: 'either' } });
    expect((await request.get(`${server.url}/words/en/zamki.english.00000000.json`)).status()).toBe(200);
    expect((await request.get(`${server.url}/words/en/chernovik.00000000.json`)).status()).toBe(404);
    expect((await request.get(`${server.url}/en/zamki`)).status()).toBe(200);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
