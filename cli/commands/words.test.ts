// What "stroka words" prints.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { words } from './words.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-words-'));
});
after(() => rm(folder, { recursive: true }));

async function run(t: TestContext, content: string, ...flags: readonly string[]): Promise<string> {
  const file = join(folder, 'text');
  await writeFile(file, content);
  const printed: string[] = [];
  t.mock.method(console, 'log', (line: string) => printed.push(line));
  assert.equal(await words.run({ words: [file], flags: new Set(flags), options: new Map() }), 0);
  return printed.map((line) => `${line}\n`).join('');
}

for (const name of ['text', 'conllu']) {
  test(`golden: ${name}`, async (t) => {
    const golden = new URL(`../../test/golden/words/${name}/`, import.meta.url);
    const printed = await run(t, await readFile(new URL('in', golden), 'utf8'), 'json');
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(new URL('out.jsonl', golden), printed);
    assert.equal(printed, await readFile(new URL('out.jsonl', golden), 'utf8'));
  });
}

test('a table for people', async (t) => {
  assert.match(await run(t, 'Башня замка.'), /^Башня +ба́шня +башня +NOUN .*\nзамка +за.*замок +NOUN .*Case=Gen/);
});

test('a text without words prints nothing', async (t) => {
  assert.equal(await run(t, '…\n\n1984', 'json'), '');
});
