// Writing a whole work: after a kill, the library is the old one or the new one, in all languages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { runWithChanges } from '../../../test/kill.ts';
import { readLibrary, temporaryLibrary } from '../../../test/temporary-library.ts';
import { NEW, OLD } from '../../../test/write-work.ts';
import { checkLibrary } from '../analysis/check-library.ts';
import { settleLibrary } from '../swap-folders.ts';

/** A module that writes one of two works, since a process only receives JSON. */
const WRITER = new URL('../../../test/write-work.ts', import.meta.url).href;

/** Without leftovers of an interrupted writer, which the next one deletes. */
function libraryOnly(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !/(?:^|\/)\.(?:new-|old-|stroka\/)/.test(file)));
}

test('killed before any rename, it leaves the old state or the new one for the next reader', async (t) => {
  let moments = 0;
  for (let changes = 0; ; changes += 1) {
    const folder = await temporaryLibrary(t, OLD);
    const killed = runWithChanges(WRITER, 'writeFiles', ['pismo', NEW], changes);
    await settleLibrary();
    const found = await readLibrary(folder);
    const isNew = 'content/pismo/aliases.json' in found;
    const own = libraryOnly(found);
    assert.deepEqual(own, isNew ? NEW : OLD, `after ${changes} changes`);
    const errors = await Array.fromAsync(checkLibrary());
    assert.ok(errors.every(({ severity }) => severity !== 'error'));
    if (killed) moments += 1;
    if (killed && changes % 6 > 0) continue;
    assert.equal(runWithChanges(WRITER, 'writeFiles', ['pismo', NEW], 1_000), false);
    assert.deepEqual(await readLibrary(folder), NEW, 'writing again succeeds and leaves no other files');
    if (!killed) break;
  }
  assert.ok(moments > 8, `${moments} moments`);
  assert.ok(!(await Array.fromAsync(checkLibrary())).some(({ severity }) => severity === 'error'));
});

test('killed at random moments, the files on disk belong to one state', { timeout: 60_000 }, async (t) => {
  for (const delay of Array.from({ length: 10 }, () => 300 + Math.random() * 500)) {
    const folder = await temporaryLibrary(t, OLD);
    const turns = `
      const { writeFiles } = await import(process.env.WRITER);
      for (let turn = 0; ; turn += 1) await writeFiles('pismo', turn % 2 === 0 ? ${JSON.stringify(NEW)} : ${JSON.stringify(OLD)});
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', turns], { env: { ...process.env, WRITER } });
    let failure = '';
    child.stderr.on('data', (chunk) => {
      failure += chunk;
    });
    await setTimeout(delay);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    assert.equal(failure, '');
    await settleLibrary();
    const own: Record<string, unknown> = {};
    for (const place of ['content/pismo', 'locales/en/pismo', 'locales/fr/pismo']) {
      // Hidden folders may contain incomplete files.
      for (const [name, data] of Object.entries(await readLibrary(join(folder, place)))) own[`${place}/${name}`] = data;
    }
    assert.deepEqual(own, 'content/pismo/aliases.json' in own ? NEW : OLD);
  }
});
