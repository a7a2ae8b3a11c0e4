// The export command on a small library: its output and its errors.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../test/temporary-library.ts';
import { exportTexts } from './export.ts';

before(() => mock.method(console, 'log', () => undefined));
after(() => mock.restoreAll());

const BOOK = {
  ...LETTER,
  'content/kniga/work.json': { title: 'Книга' },
  'content/kniga/1.json': { h1: 'Раз', 'v1-1': 'Ветер,\nветер' },
  'content/kniga/2.json': { h1: 'Два', 'p1-1': '=1+1' },
  'locales/en/kniga/1.json': { h1: 'One', 'v1-1': 'Wind,\nwind' },
};

function run(address: string, options: Readonly<Record<string, string>>): Promise<number> {
  return exportTexts.run({ words: [address], flags: new Set(), options: new Map(Object.entries(options)) });
}

async function written(folder: string, address: string, options: Readonly<Record<string, string>>): Promise<string> {
  const out = join(folder, 'out', 'file');
  assert.equal(await run(address, { ...options, out }), 0);
  return readFile(out, 'utf8');
}

test('a book is exported to one file, with separate texts', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  assert.equal(
    await written(folder, 'kniga', { format: 'csv' }),
    '\uFEFFkey,ru,en,state,by,made-from\r\nkniga.1:h1,Раз,One,reviewed,,\r\nkniga.1:v1-1,"Ветер,\nветер","Wind,\nwind",reviewed,,\r\n' +
      "kniga.2:h1,Два,,,,\r\nkniga.2:p1-1,'=1+1,,,,\r\n",
  );
  const xliff = await written(folder, 'kniga', { format: 'xliff-1.2' });
  assert.deepEqual(
    [...xliff.matchAll(/original="([^"]+)"/g)].map(([, name]) => name),
    ['kniga.1', 'kniga.2'],
  );
});

test('one side can be exported alone', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  assert.equal(await written(folder, 'kniga.1', { format: 'text', side: 'en' }), 'One\n\nWind,\nwind\n');
  assert.equal(
    await written(folder, 'kniga', { format: 'text', side: 'ru' }),
    'Раз\n\nВетер,\nветер\n\n\nДва\n\n=1+1\n',
  );
  assert.deepEqual(JSON.parse(await written(folder, 'pismo', { format: 'bilara', side: 'en' })), {
    'pismo:h1': 'A Letter',
    'pismo:p1-1': 'Hello.',
    'pismo:p1-2': 'How are you?',
    'pismo:p2-1': 'Bye.',
  });
});

test('missing stress marks are reported', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  const error = t.mock.method(console, 'error', () => undefined);
  const options = new Map([
    ['format', 'epub'],
    ['out', join(folder, 'pismo.epub')],
  ]);
  assert.equal(await exportTexts.run({ words: ['pismo'], flags: new Set(['stress']), options }), 0);
  assert.match(String(error.mock.calls[0]?.arguments[0]), /^"pismo" has no stored stress marks: /);
  const table = new Map([['format', 'csv']]);
  const refused = exportTexts.run({ words: ['pismo'], flags: new Set(['glossary']), options: table });
  assert.equal((await refusalOf(refused)).code, 'usage');
});

test('errors are reported, and nothing is written', async (t) => {
  const folder = await temporaryLibrary(t, { ...BOOK, 'content/kniga/2.json': { h1: '' } });
  const out = join(folder, 'out');
  const refused: readonly (readonly [code: string, address: string, options: Readonly<Record<string, string>>])[] = [
    ['usage', 'pismo', { out }],
    ['no-format', 'pismo', { format: 'docx', out }],
    ['usage', 'pismo', { format: 'text', out }],
    ['usage', 'pismo', { format: 'tmx', side: 'ru', out }],
    ['usage', 'pismo', { format: 'text', side: 'de', out }],
    ['no-such-text', 'pismo.3', { format: 'tmx', out }],
    ['broken-text', 'kniga', { format: 'tmx', out }],
  ];
  for (const [code, address, options] of refused) assert.equal((await refusalOf(run(address, options))).code, code);
  assert.ok(!existsSync(out));
});
