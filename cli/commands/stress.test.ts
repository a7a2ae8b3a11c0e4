// The command that writes the layers of stress, with the project's own dictionary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, readLibrary, temporaryLibrary } from '../../test/temporary-library.ts';
import { stress } from './stress.ts';

const given = (work: string) => ({ words: [work], flags: new Set<string>(), options: new Map<string, string>() });

test('a work gets its layer, and what is doubtful is printed', async (t) => {
  const printed = t.mock.method(console, 'log', () => {});
  const note = { 'p1-1': 'Он открыл замок абырвалгом.' };
  const folder = await temporaryLibrary(t, { ...LETTER, 'content/pismo/text.json': note });
  assert.equal(await stress.run(given('pismo')), 0);
  const layer = (await readLibrary(folder))['content/pismo/text.stress.json'];
  assert.match(JSON.stringify(layer), /Он откры́л за́мок абырва/);
  const lines = printed.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n');
  assert.match(lines, /^content\/pismo\/text\.stress\.json:p1-1: замок: за́мок or замо́к$/m);
  assert.match(lines, /^1 segment written\.$/m);
});

test('a work that is not there is refused', async (t) => {
  await temporaryLibrary(t, LETTER);
  await assert.rejects(stress.run(given('net')), { code: 'no-such-work' });
});
