// Exports a translation and imports it again: every format restores everything that it contains.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, mock, type TestContext, test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { readLibrary, temporaryLibrary } from '../../test/temporary-library.ts';
import { exportTexts } from './export.ts';
import { importTranslation } from './import-translation.ts';

before(() => mock.method(console, 'log', () => undefined));
after(() => mock.restoreAll());

const BOOK = {
  'content/kniga/work.json': { title: 'Книга' },
  'content/kniga/1.json': {
    h1: 'Раз',
    'p1-1': 'Он сказал.',
    'p2-1': 'И ушёл.',
    'p2-2': 'Ушёл.',
    'v1-1': 'Ветер,\nветер',
  },
  'content/kniga/1.notes.json': { 'p2-2': ['Раз.', 'Два.'] },
  'content/kniga/2.json': { h1: 'Два', 'p1-1': 'Он сказал.' },
  'locales/en/kniga/work.json': { title: 'A Book' },
  'locales/en/kniga/1.json': {
    h1: 'One',
    'p1-1': 'He said so and left.',
    'p2-1': '',
    'p2-2': 'Left.',
    'v1-1': 'Wind,\nwind',
  },
  'locales/en/kniga/1.notes.json': { 'p2-2': ['One.'], 'v1-1': ['The translator’s own.'] },
  'locales/en/kniga/1.state.json': {
    'p1-1': { state: 'draft', by: 'memory', source: 'Он сказал.' },
    'v1-1': { state: 'stale', by: 'A. "B" <c>', source: 'Ветер' },
  },
  'locales/en/kniga/2.json': { 'p1-1': 'He said.' },
};
const TRANSLATION = ['1.json', '1.notes.json', '1.state.json', '2.json'].map((name) => `locales/en/kniga/${name}`);

async function run(t: TestContext, file: string, onto: string, ...flags: readonly string[]) {
  const log = t.mock.method(console, 'log', () => undefined);
  try {
    const options = new Map([['onto', onto]]);
    const status = await importTranslation.run({ words: [file], flags: new Set(flags), options });
    return { status, printed: log.mock.calls.map(({ arguments: [line] }) => line).join('\n') };
  } finally {
    log.mock.restore();
  }
}

async function exportTo(file: string, address: string, options: Readonly<Record<string, string>>): Promise<void> {
  const given = {
    words: [address],
    flags: new Set<string>(),
    options: new Map(Object.entries({ ...options, out: file })),
  };
  assert.equal(await exportTexts.run(given), 0);
}

for (const format of ['tmx', 'xliff-1.2', 'xliff-2.1', 'tsv', 'csv', 'bilara']) {
  test(`${format} restores a deleted translation completely`, async (t) => {
    const folder = await temporaryLibrary(t, BOOK);
    const before = await readLibrary(folder);
    const file = join(folder, 'out.xml');
    await exportTo(file, 'kniga', { format });
    assert.match((await run(t, file, 'kniga')).printed, /^0 changes, 10 unchanged, 0 issues$/);
    for (const path of TRANSLATION) await rm(join(folder, path));
    assert.equal((await run(t, file, 'kniga', 'yes')).status, 0);
    await rm(file);
    assert.deepEqual(await readLibrary(folder), before);
  });
}

test('bilara JSON restores the texts', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  const file = join(folder, 'out.json');
  await exportTo(file, 'kniga.1', { format: 'bilara', side: 'en' });
  await rm(join(folder, 'locales/en/kniga/1.json'));
  await rm(join(folder, 'locales/en/kniga/1.state.json'));
  assert.equal((await run(t, file, 'kniga', 'yes')).status, 0);
  assert.deepEqual((await readLibrary(folder))['locales/en/kniga/1.json'], BOOK['locales/en/kniga/1.json']);
});

test('every change is shown before it is written, and without a terminal nothing is written', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  const file = join(folder, 'work.xlf');
  await exportTo(file, 'kniga', { format: 'xliff-1.2' });
  const worked = (await readFile(file, 'utf8'))
    .replace('He said so and left.', 'He said so, then left.')
    .replace('needs-review-translation', 'translated')
    .replace('id="h1"', 'id="h7"');
  await writeFile(file, worked);
  const translation = () => readFile(join(folder, 'locales/en/kniga/1.json'), 'utf8');
  const before = await translation();
  assert.equal((await refusalOf(run(t, file, 'kniga'))).code, 'not-confirmed');
  assert.equal(await translation(), before);
  const { status, printed } = await run(t, file, 'kniga', 'yes');
  assert.equal(status, 0);
  assert.match(
    printed,
    /^kniga\.1:p1-1 \(draft → reviewed\)\n {4}Он сказал\.\n {4}He said so\{\+,\+\} \[-and-\]\{\+then\+\} left\.$/m,
  );
  assert.match(printed, /work\.xlf:\d+:kniga\.1:h7: warning unknown-id /);
  assert.match(printed, /^1 change, 8 unchanged, 1 issue$/m);
  await rm(file);
  const after = await readLibrary(folder);
  assert.deepEqual(after['locales/en/kniga/1.state.json'], {
    'p1-1': { state: 'reviewed', by: 'memory', source: 'Он сказал.' },
    'v1-1': BOOK['locales/en/kniga/1.state.json']['v1-1'],
  });
});

test('texts other than --onto are not changed', async (t) => {
  const folder = await temporaryLibrary(t, BOOK);
  const file = join(folder, 'out.tsv');
  await writeFile(file, 'key\ten\nkniga.1:h1\tUno\nkniga.2:h1\tTwo\n');
  const { printed } = await run(t, file, 'kniga.2', 'yes');
  assert.match(printed, /^1 change, 0 unchanged, 0 issues, 1 in other texts$/m);
  await rm(file);
  const after = await readLibrary(folder);
  assert.deepEqual(after['locales/en/kniga/2.json'], { h1: 'Two', 'p1-1': 'He said.' });
  assert.deepEqual(after['locales/en/kniga/1.json'], BOOK['locales/en/kniga/1.json']);
});
