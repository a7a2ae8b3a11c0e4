// Tests of saving the desk's steps: files and journal together, and never over what somebody else wrote.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, readLibrary, rulesBroken, temporaryLibrary } from '../../../test/temporary-library.ts';
import type { Change } from '../../desk/change.ts';
import { readDeskText } from '../../desk/desk-files.ts';
import type { DeskAddress } from '../../desk/desk-store.ts';
import { type Operation, perform } from '../../desk/perform.ts';
import { parseStep } from '../desk-schema.ts';
import { deskJournalFile, deskVersion, readDesk } from '../read/desk.ts';
import { saveDeskStep } from './save-desk-step.ts';

const ADDRESS: DeskAddress = { work: 'pismo', name: 'text', lang: 'en' };
const EDIT: Operation = { do: 'edit', id: 'p1-2', side: 'target', text: 'How are things?' };

/** The change that an operation makes in the library as it is, and the version of that. */
async function changeFor(operation: Operation) {
  const { langs, files, journal, version } = await readDesk(ADDRESS);
  const change = perform({ text: readDeskText(files, 'pismo', 'text', langs), journal }, 'en', operation) as Change;
  return { step: { do: 'change', change } as const, version };
}

test('a step changes the files that it concerns, and undo brings them back', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const { step, version } = await changeFor({ do: 'merge', id: 'p1-1' });
  assert.deepEqual(parseStep(JSON.parse(JSON.stringify(step))), JSON.parse(JSON.stringify(step)));
  const saved = await saveDeskStep(ADDRESS, step, version);
  assert.deepEqual(saved, { version: await deskVersion(ADDRESS) });
  const { [deskJournalFile(ADDRESS)]: journal, ...files } = await readLibrary(folder);
  assert.deepEqual(files, {
    ...LETTER,
    'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй. Как дела?', 'p2-1': 'Пока.' },
    'content/pismo/aliases.json': { text: { 'p1-2': 'p1-1' } },
    'locales/en/pismo/text.json': { h1: 'A Letter', 'p1-1': 'Hello. How are you?', 'p2-1': 'Bye.' },
  });
  assert.ok(journal);
  assert.deepEqual(await rulesBroken(), []);
  await saveDeskStep(ADDRESS, { do: 'undo' }, await deskVersion(ADDRESS));
  const { [deskJournalFile(ADDRESS)]: _, ...undone } = await readLibrary(folder);
  assert.deepEqual(undone, LETTER);
  assert.deepEqual((await readDesk(ADDRESS)).journal.changes.length, 1);
  await saveDeskStep(ADDRESS, { do: 'redo' }, await deskVersion(ADDRESS));
  assert.equal((await readDesk(ADDRESS)).journal.done, 1);
});

test('of two desks on one text, the second is told, and nothing is written over', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const one = await changeFor(EDIT);
  const other = await changeFor({ do: 'merge', id: 'p1-1' });
  await saveDeskStep(ADDRESS, one.step, one.version);
  assert.equal(await saveDeskStep(ADDRESS, other.step, other.version), 'overtaken');
  const file = 'locales/en/pismo/text.json';
  assert.deepEqual((await readLibrary(folder))[file], { ...(LETTER[file] as object), 'p1-2': 'How are things?' });
  // The same for any other program.
  const { version } = await readDesk(ADDRESS);
  await writeFile(join(folder, file), JSON.stringify({ h1: 'Letter' }));
  assert.equal(await saveDeskStep(ADDRESS, { do: 'undo' }, version), 'overtaken');
});

test('two steps at the same moment: one of them is overtaken', async (t) => {
  await temporaryLibrary(t, LETTER);
  const { step, version } = await changeFor(EDIT);
  const ends = await Promise.all([saveDeskStep(ADDRESS, step, version), saveDeskStep(ADDRESS, step, version)]);
  assert.equal(ends.filter((end) => end === 'overtaken').length, 1);
});

test('a step that does not fit or would damage the text is refused, and nothing is written', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const { step, version } = await changeFor(EDIT);
  const [pair] = step.change.inserted;
  assert.ok(pair);
  const wrong: readonly Partial<Change>[] = [
    { removed: step.change.inserted },
    { inserted: [{ ...pair, id: 'p2-1' }] },
    { inserted: [{ ...pair, source: ' ' }] },
    { inserted: [{ ...pair, translations: { en: { text: '' } } }] },
    { inserted: [pair, { ...pair, id: 'p1' }] },
  ];
  for (const part of wrong) {
    const damaged = { do: 'change', change: { ...step.change, ...part } } as const;
    assert.equal((await refusalOf(saveDeskStep(ADDRESS, damaged, version))).code, 'bad-step');
  }
  assert.equal((await refusalOf(saveDeskStep(ADDRESS, { do: 'undo' }, version))).code, 'bad-step');
  assert.deepEqual(await readLibrary(folder), LETTER);
  for (const source of ['a\u0000', 'e\u0301', undefined]) {
    const change = { ...step.change, inserted: [{ ...pair, source }] };
    assert.throws(() => parseStep({ ...step, change }), { code: 'bad-step' });
  }
});

test('there is no desk for a text or translation that does not exist, or that has errors', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'locales/de/pismo/text.json': '{"h1":' });
  assert.equal((await refusalOf(readDesk({ ...ADDRESS, name: '7' }))).code, 'no-text');
  assert.equal((await refusalOf(readDesk({ ...ADDRESS, lang: 'fr' }))).code, 'no-text');
  assert.equal((await refusalOf(readDesk(ADDRESS))).code, 'broken-text');
});
