// Saving a step of the desk: after a kill at any moment, files and journal are the old ones or the new ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWithChanges } from '../../../test/kill.ts';
import { LETTER, readLibrary, temporaryLibrary } from '../../../test/temporary-library.ts';
import type { Change } from '../../desk/change.ts';
import { readDeskText } from '../../desk/desk-files.ts';
import { perform } from '../../desk/perform.ts';
import { deskJournalFile, readDesk } from '../read/desk.ts';
import { saveDeskStep } from './save-desk-step.ts';

const ADDRESS = { work: 'pismo', name: 'text', lang: 'en' };
const SAVER = new URL('./save-desk-step.ts', import.meta.url).href;

test('killed before any change on the disk, a step is saved as a whole or not at all', async (t) => {
  let moments = 0;
  for (let changes = 0; ; changes += 1) {
    const folder = await temporaryLibrary(t, LETTER);
    const { files, journal, langs, version } = await readDesk(ADDRESS);
    const desk = { text: readDeskText(files, 'pismo', 'text', langs), journal };
    const change = perform(desk, 'en', { do: 'merge', id: 'p1-1' }) as Change;
    const isKilled = runWithChanges(SAVER, 'saveDeskStep', [ADDRESS, { do: 'change', change }, version], changes);
    const now = await readDesk(ADDRESS);
    const isNew = now.journal.done === 1;
    assert.equal('content/pismo/aliases.json' in now.files, isNew, `after ${changes} changes`);
    const merged = { h1: 'A Letter', 'p1-1': 'Hello. How are you?', 'p2-1': 'Bye.' };
    const file = 'locales/en/pismo/text.json';
    assert.deepEqual(now.files[file], isNew ? merged : LETTER[file]);
    // The next step cleans up.
    const step = isNew ? ({ do: 'undo' } as const) : ({ do: 'change', change } as const);
    assert.notEqual(await saveDeskStep(ADDRESS, step, now.version), 'overtaken');
    const names = Object.keys(await readLibrary(folder)).sort();
    const expected = isNew ? Object.keys(LETTER) : [...Object.keys(LETTER), 'content/pismo/aliases.json'];
    assert.deepEqual(names, [deskJournalFile(ADDRESS), ...expected].sort(), `after ${changes} changes`);
    if (!isKilled) break;
    moments += 1;
  }
  assert.ok(moments > 5, `${moments} moments`);
});
