// The works of the shelf in their order, with their lengths.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary, writeLibrary } from '../../test/temporary-library.ts';
import { readShelf } from './shelf.ts';

const work = (title: string) => ({ title, licence: 'CC0-1.0', level: 'A1' });

test('the shortest comes first, a book has the words of all chapters, and a broken work is left out', async (t) => {
  const folder = await temporaryLibrary(t, {
    'content/kniga/work.json': work('Книга'),
    'content/kniga/1.json': { 'p1-1': 'Раз два три.' },
    'content/kniga/2.json': { 'p1-1': 'Четыре.' },
    'content/slovo/work.json': work('Слово'),
    'content/slovo/text.json': { 'p1-1': 'Одно слово.' },
    'content/lom/work.json': work('Лом'),
    'content/lom/text.json': '{',
  });
  const shelf = async () => (await readShelf('en')).map(({ work: { slug }, words }) => [slug, words]);
  assert.deepEqual(await shelf(), [
    ['slovo', 2],
    ['kniga', 4],
  ]);
  await writeLibrary(folder, { 'content/slovo/text.json': { 'p1-1': 'Теперь здесь пять разных слов.' } });
  assert.deepEqual(await shelf(), [
    ['kniga', 4],
    ['slovo', 5],
  ]);
});
