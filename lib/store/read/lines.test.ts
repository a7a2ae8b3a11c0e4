// Every kind of issue gets the line of its key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { openLines } from './lines.ts';

test('segments, paragraphs, files and syntax errors have lines; missing keys have none', async (t) => {
  await temporaryLibrary(t, { 'content/dama/text.json': '{\n  "h1": "Дама",\n  "p1-1": "Раз."\n}' });
  const lineOf = openLines();
  const place = (id: string, message = '', file = 'content/dama/text.json') =>
    lineOf({ rule: 'nfc', severity: 'error', file, id, message, hint: '' });
  assert.equal(await place('p1-1'), 3);
  assert.equal(await place('p1'), 3);
  assert.equal(await place(''), 1);
  assert.equal(await place('p9'), undefined);
  assert.equal(await place('', 'line 7, column 2: expected a key'), 7);
  assert.equal(await place('h1', '', 'content/dama/2.json'), undefined);
});
