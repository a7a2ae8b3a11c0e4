// Own books are searched as the library is, and results lead to their pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBook } from './make-book.ts';
import { searchBooks } from './search-books.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const silent = { onProgress: () => {}, onPlanned: () => {}, onChapter: () => {} };

test('words of both languages are found in every book and chapter', async () => {
  const russian = '# Сказка\n\n## Глава 1\n\nЖил-был царь.\n\n## Глава 2\n\nЦаря не стало, и все заплакали.\n';
  const english = '# A Tale\n\n## Chapter 1\n\nThere was a king.\n\n## Chapter 2\n\nThe king was gone, and all wept.\n';
  const files = [
    { name: 'a.md', bytes: encode(russian) },
    { name: 'b.md', bytes: encode(english) },
  ];
  const tale = await makeBook(files, undefined, silent);
  const other = await makeBook(
    [{ name: 'c.md', bytes: encode('# Река\n\nСтарый царь вышел к реке.\n') }],
    undefined,
    silent,
  );
  async function* books() {
    yield { ...tale.book, id: 7, files: tale.files };
    yield { ...other.book, id: 8, files: other.files };
  }
  const { answer } = await searchBooks(books());
  const places = async (query: string) =>
    (await answer(query)).groups.flatMap(({ pairs }) => pairs.map(({ text, id }) => `${text.address}#${id}`)).sort();
  assert.deepEqual(await places('царь'), [
    'mine/read?text=7.1#p1-1',
    'mine/read?text=7.2#p1-1',
    'mine/read?text=8#p1-1',
  ]);
  assert.deepEqual(await places('wept'), ['mine/read?text=7.2#p1-1']);
  const [group] = (await answer('wept')).groups;
  assert.deepEqual([group?.title.source, group?.pairs[0]?.text.chapter?.source], ['Сказка', 'Глава 2']);
});

test('without books nothing is found', async () => {
  const { answer } = await searchBooks((async function* () {})());
  assert.equal((await answer('царь')).total, 0);
});
