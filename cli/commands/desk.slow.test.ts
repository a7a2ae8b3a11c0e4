// What is corrected on the desk is kept when the same files are added again, and can still be undone after that.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Change } from '#lib/desk/change.ts';
import { readDeskText } from '#lib/desk/desk-files.ts';
import type { Step } from '#lib/desk/journal.ts';
import { type Operation, perform } from '#lib/desk/perform.ts';
import { readDesk } from '#lib/store/read/desk.ts';
import { saveDeskStep } from '#lib/store/write/save-desk-step.ts';
import { readLibrary, rulesBroken, temporaryLibrary } from '../../test/temporary-library.ts';
import { add } from './add.ts';
import { desk } from './desk.ts';

const RUSSIAN = `# Чай

Анна приехала в Москву в 1899 году. Её никто не ждал на вокзале.

Иван жил тогда в Ялте. Он писал ей длинные письма. Она на них не отвечала.

Потом настала зима 1900 года. Снег лежал до самого апреля.
`;
const ENGLISH = `# Tea

Anna came to Moscow in 1899. Nobody was waiting for her at the station.

Ivan was living in Yalta then. He wrote her long letters. She did not answer them.

Then the winter of 1900 came. The snow lay until April.
`;
const ADDRESS = { work: 'chai', name: 'text', lang: 'en' };
const OPERATIONS: readonly Operation[] = [
  { do: 'move', id: 'p1-2', side: 'target', at: 7, to: 'above' },
  { do: 'split', id: 'p2-2', source: 9, target: 9 },
  { do: 'untranslated', id: 'p3-1' },
  { do: 'move', id: 'p2-1', side: 'source', at: 5, to: 'above' },
  { do: 'merge', id: 'p2-2a' },
  { do: 'edit', id: 'p2-1', side: 'source', text: 'жил тогда в Крыму.' },
];

async function take(operation: Operation | 'undo'): Promise<void> {
  const { files, journal, langs, version } = await readDesk(ADDRESS);
  const text = readDeskText(files, ADDRESS.work, ADDRESS.name, langs);
  const step: Step =
    operation === 'undo'
      ? { do: 'undo' }
      : { do: 'change', change: perform({ text, journal }, 'en', operation) as Change };
  assert.notEqual(await saveDeskStep(ADDRESS, step, version), 'overtaken');
}

test('work on the desk survives the same add, and is undone after it', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const [ru, en] = [join(folder, 'ru.md'), join(folder, 'en.md')];
  await writeFile(ru, RUSSIAN);
  await writeFile(en, ENGLISH);
  t.mock.method(console, 'log', () => undefined);
  const options = new Map([
    ['as', 'chai'],
    ['translation', en],
  ]);
  const addAgain = () => add.run({ words: [ru], flags: new Set(), options });
  const texts = async () => {
    const files = await readLibrary(join(folder, 'content/chai'));
    return [files['text.json'], (await readLibrary(join(folder, 'locales/en/chai')))['text.json']];
  };
  await addAgain();
  const before = await texts();
  for (const operation of OPERATIONS) await take(operation);
  const corrected = await texts();
  assert.notDeepEqual(corrected, before);
  await addAgain();
  assert.deepEqual(await texts(), corrected);
  assert.ok(!(await rulesBroken()).includes('alias'));
  for (const _ of OPERATIONS) await take('undo');
  assert.deepEqual(await texts(), before);
});

test('a desk is refused for a work that does not exist, and on what is not a port', async (t) => {
  await temporaryLibrary(t, {});
  const run = (words: readonly string[], port: string) =>
    desk.run({ words, flags: new Set(), options: new Map([['port', port]]) });
  await assert.rejects(run(['chai'], '3000'), { code: 'no-work' });
  await assert.rejects(run([], '70000'), { code: 'usage' });
});
