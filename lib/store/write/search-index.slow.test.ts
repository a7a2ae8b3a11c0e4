// Writing the search index: names with one hash that changes with the library, and old files deleted.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary, writeLibrary } from '../../../test/temporary-library.ts';
import { SEARCH_FOLDER } from '../paths.ts';
import { writeSearchIndex } from './search-index.ts';

test('the files have one hash, which changes with a text; files of an earlier day are deleted', async (t) => {
  const library = await temporaryLibrary(t, LETTER);
  const [before, project] = [process.cwd(), await mkdtemp(join(tmpdir(), 'stroka-'))];
  t.after(() => {
    process.chdir(before);
    return rm(project, { recursive: true, force: true });
  });
  for (const folder of ['content', 'locales', 'lib', 'node_modules'])
    await symlink(join(before, folder), join(project, folder));
  process.chdir(project);
  const { hash, count } = await writeSearchIndex();
  const names = await readdir(SEARCH_FOLDER);
  assert.equal(names.length, count);
  assert.ok(names.every((name) => name.endsWith(`.${hash}.json`)));
  assert.match(await readFile(join(SEARCH_FOLDER, `text-0.${hash}.json`), 'utf8'), /Здравствуй/);
  assert.equal((await writeSearchIndex()).hash, hash);

  await writeFile(join(SEARCH_FOLDER, 'old.00000000.json'), '');
  await utimes(join(SEARCH_FOLDER, 'old.00000000.json'), 1, 1);
  await writeLibrary(library, {
    'locales/en/pismo/text.json': { h1: 'A Note', 'p1-1': 'Hello.', 'p1-2': 'How?', 'p2-1': 'Bye.' },
  });
  const changed = await writeSearchIndex();
  assert.notEqual(changed.hash, hash);
  assert.equal((await readdir(SEARCH_FOLDER)).length, count + changed.count);
});
