// The folder of a pressed site: whole files with compressed forms, only what changed is written, and nothing foreign is deleted.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openPressFolder } from './folder.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const bytes = (text: string) => Buffer.from(text);
const namesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.press'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('a text file has two compressed forms, a picture has none', async (t) => {
  const root = await temporaryFolder(t);
  const part = (await openPressFolder(root)).open('site', '1');
  await part.write('en/index.html', bytes('<p>Чай</p>'));
  await part.write('icon.png', bytes('png'));
  await part.finish();
  assert.deepEqual(await namesIn(root), ['en/index.html', 'en/index.html.br', 'en/index.html.gz', 'icon.png']);
  assert.equal(brotliDecompressSync(await readFile(join(root, 'en/index.html.br'))).toString(), '<p>Чай</p>');
  assert.equal(gunzipSync(await readFile(join(root, 'en/index.html.gz'))).toString(), '<p>Чай</p>');
});

test('a part that was not finished is made again; a finished one is current for its key', async (t) => {
  const root = await temporaryFolder(t);
  const first = await openPressFolder(root);
  await first.open('text/a', '1').write('a.json', bytes('a'));
  await first.open('text/b', '1').finish();
  const second = await openPressFolder(root);
  assert.deepEqual(
    [second.isCurrent('text/a', '1'), second.isCurrent('text/b', '1'), second.isCurrent('text/b', '2')],
    [false, true, false],
  );
});

test('what a killed press left unfinished is cleared away', async (t) => {
  const root = await temporaryFolder(t);
  await openPressFolder(root);
  await writeFile(join(root, '.press/unfinished/123-4'), 'half');
  await openPressFolder(root);
  assert.deepEqual(await readdir(join(root, '.press/unfinished')), []);
});

test('made again, only different files are written, and those that are gone are deleted with their folders', async (t) => {
  const root = await temporaryFolder(t);
  const press = async (key: string, files: Readonly<Record<string, string>>) => {
    const folder = await openPressFolder(root);
    const part = folder.open('site', key);
    for (const [file, text] of Object.entries(files)) await part.write(file, bytes(text));
    await part.finish();
    return folder.tally;
  };
  await press('1', { 'en/a/index.html': 'a', 'en/b/index.html': 'b' });
  const before = await stat(join(root, 'en/a/index.html'));
  await writeFile(join(root, 'CNAME'), 'example.org');
  assert.deepEqual(await press('2', { 'en/a/index.html': 'a', 'c.json': 'c' }), { written: 1, same: 1, deleted: 1 });
  assert.deepEqual(await namesIn(root), [
    'CNAME',
    'c.json',
    'c.json.br',
    'c.json.gz',
    'en/a/index.html',
    'en/a/index.html.br',
    'en/a/index.html.gz',
  ]);
  assert.equal((await stat(join(root, 'en/a/index.html'))).ino, before.ino);
  assert.equal((await readdir(join(root, 'en'))).includes('b'), false);
});

test('the files of a part that is no longer in the site are deleted', async (t) => {
  const root = await temporaryFolder(t);
  const folder = await openPressFolder(root);
  for (const name of ['work/a', 'work/b']) {
    const part = folder.open(name, '1');
    await part.write(`${name}.epub`, bytes(name));
    await part.finish();
  }
  await (await openPressFolder(root)).keepOnly(new Set(['work/b']));
  assert.deepEqual(await namesIn(root), ['work/b.epub']);
  assert.equal((await openPressFolder(root)).isCurrent('work/a', '1'), false);
});
