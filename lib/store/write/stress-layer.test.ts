// Stress layers on disk: written completely, with people's corrections kept.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { writeStress } from './stress-layer.ts';

const LAYER = 'content/pismo/text.stress.json';
const shout = () => (line: string) => ({ text: line.replace(/Пока(?!\u0301)/, 'Пока\u0301'), doubts: [] });

async function read(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, LAYER), 'utf8'));
}

test('a layer has the keys of the text; corrections are kept while the words are the same', async (t) => {
  const fixed = { 'p1-1': 'Здра\u0301вствуй.', 'p1-2': 'Как де\u0301ла?', 'p2-1': 'Пора\u0301.' };
  const folder = await temporaryLibrary(t, { ...LETTER, [LAYER]: fixed });
  const written = await writeStress('pismo', shout, false);
  assert.deepEqual(
    written?.map(({ id }) => id),
    ['h1', 'p2-1'],
  );
  const layer = { h1: 'Письмо', 'p1-1': 'Здра\u0301вствуй.', 'p1-2': 'Как де\u0301ла?', 'p2-1': 'Пока\u0301.' };
  assert.deepEqual(await read(folder), layer);
  assert.deepEqual(await writeStress('pismo', shout, false), []);

  assert.equal((await writeStress('pismo', shout, true))?.length, 4);
  assert.deepEqual(await read(folder), {
    h1: 'Письмо',
    'p1-1': 'Здравствуй.',
    'p1-2': 'Как дела?',
    'p2-1': 'Пока\u0301.',
  });
});

test('a kept line gets the marks that it lacks', async (t) => {
  const folder = await temporaryLibrary(t, { ...LETTER, [LAYER]: { 'p2-1': 'Пока.' } });
  assert.ok((await writeStress('pismo', shout, false))?.some(({ id }) => id === 'p2-1'));
  assert.match(JSON.stringify(await read(folder)), /"p2-1":"Пока\u0301\."/);
});

test('a work that is not there has no layer', async (t) => {
  await temporaryLibrary(t, LETTER);
  assert.equal(await writeStress('net', shout, false), undefined);
  assert.equal(await writeStress('../content/pismo', shout, false), undefined);
});

test('a broken text is refused', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'content/pismo/text.json': '{' });
  await assert.rejects(writeStress('pismo', shout, false), { code: 'broken-text' });
});
