// What "stroka align-words" prints, for files and for texts, and what it refuses.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../test/temporary-library.ts';
import { alignWords } from './align-words.ts';

const GOLDEN = new URL('../../test/golden/align-words/', import.meta.url);
const [RUSSIAN, ENGLISH] = [new URL('in.ru', GOLDEN).pathname, new URL('in.en', GOLDEN).pathname];

/** Everything the command prints, in a library that has one letter. */
async function run(
  t: TestContext,
  { words = [], flags = [], options = {} }: { words?: string[]; flags?: string[]; options?: Record<string, string> },
): Promise<readonly string[]> {
  const printed: string[] = [];
  const log = t.mock.method(console, 'log', (line: string) => printed.push(line));
  assert.equal(await alignWords.run({ words, flags: new Set(flags), options: new Map(Object.entries(options)) }), 0);
  log.mock.restore();
  return printed.join('\n').split('\n');
}

test('golden: two files', async (t) => {
  await temporaryLibrary(t, LETTER);
  const printed = await run(t, { flags: ['tokens'], options: { source: RUSSIAN, target: ENGLISH } });
  const out = `${printed.join('\n')}\n`;
  if (process.env.UPDATE_GOLDEN === '1') await writeFile(new URL('out', GOLDEN), out);
  assert.equal(out, await readFile(new URL('out', GOLDEN), 'utf8'));
});

test('the order of the files decides the order of the numbers', async (t) => {
  await temporaryLibrary(t, LETTER);
  const forward = await run(t, { options: { source: RUSSIAN, target: ENGLISH } });
  const backward = await run(t, { options: { source: ENGLISH, target: RUSSIAN } });
  const turn = (line: string) =>
    line
      .split(' ')
      .map((link) => link.split('-').reverse().join('-'))
      .sort();
  assert.deepEqual(
    forward.map(turn),
    backward.map((line) => line.split(' ').sort()),
  );
  assert.ok(forward.every((line) => line === '' || /^\d+-\d+(?: \d+-\d+)*$/.test(line)));
  assert.equal(forward[4], '');
});

test('a text of the library, with confidence', async (t) => {
  await temporaryLibrary(t, LETTER);
  const lines = await run(t, { words: ['pismo'], flags: ['confidence', 'tokens'] });
  assert.equal(lines.length, 4);
  assert.match(lines[1] ?? '', /^p1-1\tЗдравствуй \.\tHello \.\t0-0:[01]\.\d\d 1-1:0\.98$/);
});

test('what cannot be linked is refused with the reason', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const short = join(folder, 'short');
  await writeFile(short, 'One line .\n');
  const refusal = async (options: Record<string, string>, words: string[] = []) => {
    const { code, message } = await refusalOf(
      alignWords.run({ words, flags: new Set(), options: new Map(Object.entries(options)) }),
    );
    return `${code}: ${message}`;
  };
  assert.match(
    await refusal({ source: RUSSIAN, target: short }),
    /^line-count: .*in\.ru has 6 lines, .*short has 1\.$/,
  );
  assert.match(await refusal({ source: ENGLISH, target: ENGLISH }), /^languages: .* neither of them Russian\.$/);
  assert.match(await refusal({ source: RUSSIAN }), /^usage: /);
  assert.match(await refusal({}, []), /^usage: /);
  assert.match(await refusal({ source: RUSSIAN, target: ENGLISH }, ['pismo']), /^usage: /);
  assert.match(await refusal({}, ['net']), /^no-such-text: /);
});
