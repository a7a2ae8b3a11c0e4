// The paths of files.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryLibrary } from '../../test/temporary-library.ts';
import { contentPath, libraryPath, localePath, projectPath, textName } from './paths.ts';

test('works are in STROKA_LIBRARY, the project’s own files in the project', async (t) => {
  assert.equal(libraryPath('content'), projectPath('content'));
  const folder = await temporaryLibrary(t, {});
  assert.equal(libraryPath('content/dama'), join(folder, 'content/dama'));
  assert.equal(projectPath('content'), join(process.cwd(), 'content'));
});

test('paths have slashes on every system', () => {
  assert.equal(contentPath('dama', `${textName(2)}.json`), 'content/dama/2.json');
  assert.equal(localePath('en', 'dama', `${textName(undefined)}.json`), 'locales/en/dama/text.json');
});
