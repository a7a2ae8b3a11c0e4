// The search over the site's own index, on a temporary folder of files.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { startIndex } from '../../search/build-index.ts';
import { indexFileName } from '../../search/index-files.ts';
import { SEARCH_FOLDER } from '../paths.ts';
import { countPlaces, listSearchFiles, openSiteSearch, searchHash } from './search-files.ts';

test('without an index the hint says how to build one; with one it answers', async (t) => {
  const [before, folder] = [process.cwd(), await mkdtemp(join(tmpdir(), 'stroka-'))];
  t.after(() => {
    process.chdir(before);
    delete process.env.STROKA_SEARCH_INDEX;
    delete process.env.STROKA_PRESSED_INDEX;
    return rm(folder, { recursive: true, force: true });
  });
  process.chdir(folder);
  delete process.env.STROKA_SEARCH_INDEX;
  assert.equal((await refusalOf(openSiteSearchLater())).code, 'search-missing');

  process.env.STROKA_SEARCH_INDEX = '0a1b2c3d';
  await assert.rejects(openSiteSearch(), /ENOENT/);
  const index = startIndex();
  index.add({ address: 'chai', work: 'chai', title: { source: 'Чай' }, pairs: [['p1-1', 'Чай остыл.', 'Tea.']] });
  await mkdir(SEARCH_FOLDER, { recursive: true });
  for (const { kind, content } of index.finish())
    await writeFile(join(SEARCH_FOLDER, indexFileName(kind, searchHash())), content);
  assert.equal((await (await openSiteSearch()).answer('чай')).total, 1);
  assert.ok((await listSearchFiles()).includes('/search/catalogue.0a1b2c3d.json'));
  process.env.STROKA_PRESSED_INDEX = '1b2c3d4e';
  assert.equal(searchHash(), '1b2c3d4e');
  assert.deepEqual(await countPlaces(['чай', 'кофе']), { чай: 1 });
});

async function openSiteSearchLater() {
  return openSiteSearch();
}
