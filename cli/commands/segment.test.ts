// The output and the errors of "stroka segment".
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { UserError } from '#lib/error.ts';
import { segment } from './segment.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'segment-'));
});
after(() => rm(folder, { recursive: true }));

async function run(content: string | Uint8Array, options: Record<string, string>): Promise<string> {
  const file = join(folder, 'text.txt');
  await writeFile(file, content);
  const printed: string[] = [];
  const log = console.log;
  console.log = (line: string) => printed.push(line);
  try {
    const given = { words: [file], flags: new Set<string>(), options: new Map(Object.entries(options)) };
    assert.equal(await segment.run(given), 0);
  } finally {
    console.log = log;
  }
  return printed.join('\n');
}

test('prints one sentence on each line and a blank line between paragraphs', async () => {
  assert.equal(await run('\ufeffOne. Two.\n\nThree.\n', { lang: 'en' }), 'One.\nTwo.\n\nThree.');
});

test('prints JSON', async () => {
  assert.deepEqual(JSON.parse(await run('Раз. Два.\n\nТри.', { lang: 'ru', format: 'json' })), [
    ['Раз.', 'Два.'],
    ['Три.'],
  ]);
});

test('reports wrong arguments', async () => {
  const isUsage = (error: unknown) => error instanceof UserError && error.code === 'usage';
  await assert.rejects(run('One.', {}), isUsage);
  await assert.rejects(run('One.', { lang: 'xx' }), isUsage);
  await assert.rejects(run('One.', { lang: 'en', format: 'xml' }), isUsage);
});
