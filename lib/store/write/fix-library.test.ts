// A fix changes only the affected texts and the originals recorded in states, and no file that changed in the meantime.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, rulesBroken, temporaryLibrary } from '../../../test/temporary-library.ts';
import { anchorOf } from '../../segment/anchors.ts';
import { checkLibrary } from '../analysis/check-library.ts';
import { planFixes, writeFix } from './fix-library.ts';

const TYPED = {
  ...LETTER,
  'content/pismo/text.json': '{"h1":"Письмо","p1-1":"Здравствуй...","p1-2":"Как дела?",\n\t"p2-1":"Пока."}',
  'locales/en/pismo/text.state.json': { 'p1-1': { state: 'reviewed', source: 'Здравствуй...' } },
};

test('a fixed original makes no translation stale', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  const fixes = await Array.fromAsync(planFixes());
  assert.deepEqual(
    fixes.map(({ file, segments }) => [file, segments]),
    [
      ['content/pismo/text.json', 1],
      ['locales/en/pismo/text.state.json', 1],
    ],
  );
  for (const fix of fixes) await writeFix(fix);
  assert.equal(
    await readFile(join(folder, 'content/pismo/text.json'), 'utf8'),
    TYPED['content/pismo/text.json'].replace('...', '…'),
  );
  assert.deepEqual(await rulesBroken(), []);
});

test('an accepted pair stays accepted', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй...', 'p1-2': 'Как дела?', 'p2-1': 'Пока.' },
    'locales/en/pismo/text.json': { h1: 'A Letter', 'p1-1': 'Hello...', 'p1-2': 'How are you?', 'p2-1': 'Bye.' },
    'locales/en/pismo/text.anchors.json': { 'p1-1': anchorOf('Здравствуй...', 'Hello...'), 'p2-1': anchorOf('', '') },
  });
  for (const fix of await Array.fromAsync(planFixes())) await writeFix(fix);
  const broken = await Array.fromAsync(checkLibrary());
  assert.deepEqual(
    broken.map(({ rule, id }) => [rule, id]),
    [['anchor-text', 'p2-1']],
    'only the one that was void before',
  );
});

test('a file that changed in the meantime is not written', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  const [fix] = await Array.fromAsync(planFixes(['pismo']));
  assert.ok(fix);
  await writeFile(join(folder, fix.file), '{}');
  assert.equal((await refusalOf(writeFix(fix))).code, 'file-changed');
  assert.equal(await readFile(join(folder, fix.file), 'utf8'), '{}');
});

test('a broken file is not fixed', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'content/pismo/text.json': '{"h1":"Письмо...", "p1-1": 1}' });
  assert.deepEqual(await Array.fromAsync(planFixes()), []);
});

test('emphasis stays on its words', async (t) => {
  const folder = await temporaryLibrary(t, {
    ...TYPED,
    'content/pismo/text.emphasis.json': { 'p1-1': '<em>Здравствуй...</em>', 'p1-2': 'Как <em>дела</em>?' },
  });
  for await (const fix of planFixes()) await writeFix(fix);
  const layer = JSON.parse(await readFile(join(folder, 'content/pismo/text.emphasis.json'), 'utf8'));
  assert.deepEqual(layer, { 'p1-1': '<em>Здравствуй…</em>', 'p1-2': 'Как <em>дела</em>?' });
});
