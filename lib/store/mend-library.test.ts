// Mending touches the very texts it mends, with the state that remembers them, and no file that changed meanwhile.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { LETTER, rulesBroken, temporaryLibrary } from '../../test/temporary-library.ts';
import { planMends, writeMend } from './mend-library.ts';

const TYPED = {
  ...LETTER,
  'content/pismo/text.json': '{"h1":"Письмо","p1-1":"Здравствуй...","p1-2":"Как дела?",\n\t"p2-1":"Пока."}',
  'locales/en/pismo/text.state.json': { 'p1-1': { state: 'reviewed', source: 'Здравствуй...' } },
};

test('a mended original makes no translation stale', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  const mends = await Array.fromAsync(planMends());
  assert.deepEqual(
    mends.map(({ file, segments }) => [file, segments]),
    [
      ['content/pismo/text.json', 1],
      ['locales/en/pismo/text.state.json', 1],
    ],
  );
  for (const mend of mends) await writeMend(mend);
  assert.equal(
    await readFile(join(folder, 'content/pismo/text.json'), 'utf8'),
    TYPED['content/pismo/text.json'].replace('...', '…'),
  );
  assert.deepEqual(await rulesBroken(), []);
});

test('a file that somebody changed meanwhile is left as it is', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  const [mend] = await Array.fromAsync(planMends(['pismo']));
  assert.ok(mend);
  await writeFile(join(folder, mend.file), '{}');
  assert.equal((await refusalOf(writeMend(mend))).code, 'file-changed');
  assert.equal(await readFile(join(folder, mend.file), 'utf8'), '{}');
});

test('a broken file is not mended', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'content/pismo/text.json': '{"h1":"Письмо...", "p1-1": 1}' });
  assert.deepEqual(await Array.fromAsync(planMends()), []);
});
