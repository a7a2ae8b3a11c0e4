// The stress marks file of a text: its content, and when its name changes.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { readMarks } from './stress-marks.ts';

const LAYER = 'content/pismo/text.stress.json';

test('marks are listed by segment; lines with other words or without marks are left out', async (t) => {
  const layer = { h1: 'Письмо\u0301', 'p1-1': 'Здравствуй.', 'p1-2': 'Ка\u0301к дела\u0301?', 'p2-1': 'Проща\u0301й.' };
  await temporaryLibrary(t, { ...LETTER, [LAYER]: layer });
  const found = await readMarks('pismo');
  assert.deepEqual(JSON.parse(found?.json ?? ''), { h1: [5], 'p1-2': [1, 6] });
});

test('the name changes with the marks', async (t) => {
  const folder = await temporaryLibrary(t, { ...LETTER, [LAYER]: { h1: 'Письмо\u0301' } });
  const before = await readMarks('pismo');
  assert.match(before?.name ?? '', /^pismo\.[\da-f]{8}\.json$/);
  await writeFile(join(folder, LAYER), '{"h1":"Пи\u0301сьмо"}');
  assert.notEqual((await readMarks('pismo'))?.name, before?.name);
});

test('without a layer, text or address there are no marks', async (t) => {
  await temporaryLibrary(t, LETTER);
  for (const address of ['pismo', 'net', '../pismo']) assert.equal(await readMarks(address), undefined);
});
