// Every command is listed under the name of its file.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from './commands.ts';

test('the list names every command file', () => {
  const files = globSync('cli/commands/*.ts').filter((path) => !path.endsWith('.test.ts'));
  assert.deepEqual(Object.keys(COMMANDS).sort(), files.map((path) => basename(path, '.ts')).sort());
});

test('every command can be loaded and has a help text', async () => {
  for (const [name, { summary, usage, load }] of Object.entries(COMMANDS)) {
    const { help } = await load();
    assert.ok(summary && usage && help, name);
  }
});
