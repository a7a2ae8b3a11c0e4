// The store of own books: whole books or none, undoing a removal, and what an ended import leaves.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Dexie } from 'dexie';
import { makeBook } from '#lib/own-books/make-book.ts';
import { countBooks, deleteRemovedBooks, removeBooks, restoreBooks } from './all-books.ts';
import { openBooks } from './database.ts';
import { earlyTexts } from './early-texts.ts';
import { storedBooks } from './stored-books.ts';

let databases = 0;
const open = () => openBooks(`books-${++databases}`);
const silent = { onProgress: () => {}, onPlanned: () => {}, onChapter: () => {} };
const bytes = new TextEncoder().encode('# Сказка\n\n## Глава 1\n\nЖил-был царь.\n\n## Глава 2\n\nОн умер.\n');

test('a finished book has all its files, and is found by its texts', async () => {
  const store = storedBooks(open());
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  const id = await store.begin('a.md', 5);
  assert.equal((await store.book(id))?.state, 'importing');
  await store.finish(id, made);
  const [book] = await store.list();
  assert.deepEqual([book?.id, book?.state, book?.added, book?.slug], [id, 'ready', 5, 'skazka']);
  assert.deepEqual([...(await store.textNames(id))], ['1', '2']);
  assert.deepEqual([...(await store.files(id))].sort(), [...made.files].sort());
  const text = await store.text(id, '2');
  assert.deepEqual(Object.values(text?.get('content/skazka/2.json') ?? {}), ['Глава 2', 'Он умер.']);
});

test('texts can be read before the book is finished; finishing replaces them', async () => {
  const database = open();
  const store = storedBooks(database);
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  const id = await store.begin('a.md', 5);
  const early = earlyTexts(database);
  early.putBook(id, { ...made.book, slug: 'early' }, 5);
  early.putText(id, '9', { 'content/early/9.json': { 'p1-1': 'А.' } });
  assert.deepEqual([...(await store.textNames(id))], ['9']);
  assert.equal((await store.book(id))?.slug, 'early');
  await store.finish(id, made);
  assert.deepEqual([...(await store.textNames(id))], ['1', '2']);
});

test('a removed book can be restored until it is cleaned, and so are imports that ended', async () => {
  const store = storedBooks(open());
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  const [kept, removed, ended, running] = await Promise.all(['a', 'b', 'c', 'd'].map((title) => store.begin(title, 1)));
  for (const id of [kept, removed]) await store.finish(id ?? 0, made);
  await store.setRemoved(removed ?? 0, true);
  await store.setRemoved(removed ?? 0, false);
  assert.equal((await store.book(removed ?? 0))?.state, 'ready');
  await store.setRemoved(removed ?? 0, true);
  await store.clean((id) => id === running);
  const left = (await store.list()).map(({ id }) => id).sort();
  assert.deepEqual(left, [kept, running]);
  assert.equal((await store.textNames(removed ?? 0)).size, 0);
  assert.ok(ended);
});

test('a write that fails leaves the book as it was', async () => {
  const database = open();
  const store = storedBooks(database);
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  const id = await store.begin('a.md', 5);
  await store.finish(id, made);
  // Functions cannot be stored: the browser refuses the last row.
  const broken = new Map([...made.files, ['content/skazka/2.json', { 'p1-1': () => {} } as object]]);
  await assert.rejects(store.finish(id, { ...made, files: broken }));
  assert.deepEqual([...(await store.files(id))].sort(), [...made.files].sort());
  await assert.rejects(store.finish(99, made));
});

test('a database of the first version keeps its books, and has room for words; a changed text loses its words', async () => {
  const name = `books-${++databases}`;
  const old = new Dexie(name);
  old.version(1).stores({ books: '++id', texts: '[book+name], book' });
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  await old.table('books').add({ ...made.book, state: 'ready', added: 3 });
  await old.table('texts').add({ book: 1, name: '1', files: { 'content/skazka/1.json': { 'p1-1': 'А.' } } });
  old.close();
  const store = storedBooks(openBooks(name));
  assert.deepEqual(
    (await store.list()).map(({ slug, added }) => [slug, added]),
    [['skazka', 3]],
  );
  assert.ok(await store.text(1, '1'));
  const words = { words: {}, english: {}, marks: {} } as unknown as Parameters<typeof store.putWords>[3];
  await store.putWords(1, '1', '/words.a.bin', words);
  assert.deepEqual(await store.words(1, '1', '/words.a.bin'), words);
  assert.equal(await store.words(1, '1', '/words.b.bin'), undefined);
  await store.finish(1, made);
  assert.equal(await store.words(1, '1', '/words.a.bin'), undefined);
});

test('all books are removed at once, restored, and deleted for good', async () => {
  assert.equal(await countBooks(), 0);
  const store = storedBooks(openBooks());
  const made = await makeBook([{ name: 'a.md', bytes }], undefined, silent);
  for (const title of ['a', 'b']) await store.finish(await store.begin(title, 1), made);
  assert.equal(await countBooks(), 2);
  const removed = await removeBooks();
  assert.deepEqual([removed.length, await countBooks()], [2, 0]);
  await restoreBooks(removed);
  assert.equal(await countBooks(), 2);
  await removeBooks();
  await deleteRemovedBooks();
  assert.deepEqual(await store.list(), []);
});
