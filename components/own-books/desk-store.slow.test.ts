// The desk on an own book: a step is stored with its journal, undone after opening anew, and refused if another desk was faster.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeskText } from '#lib/desk/desk-files.ts';
import { perform } from '#lib/desk/perform.ts';
import { makeBook } from '#lib/own-books/make-book.ts';
import { openBooks } from './database.ts';
import { ownDeskStore } from './desk-store.ts';
import { storedBooks } from './stored-books.ts';

const lines = (name: string, end: string) =>
  Array.from({ length: 12 }, (_, at) => `${name} ${at * 17} ${end}.`).join('\n\n');
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

test('a step, its undoing, and two desks on one text', async () => {
  const database = openBooks('desk');
  const books = storedBooks(database);
  const made = await makeBook(
    [
      file('a.md', `# Сказка\n\n${lines('Жил Иван', 'год')}\n`),
      file('b.md', `# A Tale\n\n${lines('There lived Ivan', 'years')}\n`),
    ],
    undefined,
    { onProgress: () => {}, onPlanned: () => {}, onChapter: () => {} },
  );
  const id = await books.begin('a', 1);
  await books.finish(id, made);
  const store = ownDeskStore(database, id, '');
  const address = { work: 'skazka', name: 'text', lang: 'en' };
  const before = await store.open(address);
  const text = readDeskText(before.files, 'skazka', 'text', before.langs);
  const change = perform({ text, journal: before.journal }, 'en', {
    do: 'edit',
    id: 'h1',
    side: 'target',
    text: 'A Story',
  });
  assert.ok(typeof change === 'object');
  const saved = await store.save(address, { do: 'change', change }, before.version);
  assert.ok(saved !== 'overtaken');
  assert.equal(await store.save(address, { do: 'undo' }, before.version), 'overtaken');
  assert.equal(await store.version(address), saved.version);
  assert.equal((await books.book(id))?.chapters[0]?.target, 'A Story');
  const after = await store.open(address);
  assert.equal(after.journal.done, 1);
  await store.save(address, { do: 'undo' }, after.version);
  const again = await store.open(address);
  assert.deepEqual(again.files, before.files);
  // A redo is still possible, and what was exported has no journal.
  assert.equal(again.journal.changes.length, 1);
  assert.deepEqual([...(await books.files(id))].sort(), [...made.files].sort());
  const damaged = { ...change, inserted: [{ id: 'no id', source: 'А', translations: {} }] };
  await assert.rejects(store.save(address, { do: 'change', change: damaged }, again.version), /not saved/);
});
