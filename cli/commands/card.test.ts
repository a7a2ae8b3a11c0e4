// The card command: one card into a file, all cards into a folder, only missing cards the second time, and its errors.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { LETTER, temporaryLibrary } from '../../test/temporary-library.ts';
import { main } from '../main.ts';

/** Runs a command in a library with one letter and collects its output. */
async function visit(t: TestContext) {
  await temporaryLibrary(t, { ...LETTER, 'content/pismo/aliases.json': { text: { 'p1-9': 'p1-2' } } });
  const folder = await mkdtemp(join(tmpdir(), 'stroka-cards-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const printed: string[] = [];
  for (const name of ['log', 'error'] as const) t.mock.method(console, name, (line: string) => printed.push(line));
  const run = async (...words: readonly string[]) => ({
    code: await main(['card', ...words]),
    printed: printed.splice(0).join('\n'),
  });
  return { folder, run };
}

test('a card is written to --out', async (t) => {
  const { folder, run } = await visit(t);
  const file = join(folder, 'p1.png');
  const { code, printed } = await run('pismo', 'p1-2', '--format', 'square', '--dark', '--lang', 'en', '--out', file);
  assert.deepEqual([code, printed], [0, file]);
  const { width, height } = await sharp(await readFile(file)).metadata();
  assert.deepEqual([width, height], [1080, 1080]);
});

test('all cards of a text are drawn once, and missing ones are drawn again', async (t) => {
  const { folder, run } = await visit(t);
  assert.match((await run('pismo', '--all', '--out', folder)).printed, /: 7 cards drawn, 0 were there\.$/);
  const files = await readdir(folder);
  assert.deepEqual(files.map((file) => file.replace(/\.[\da-f]{8}\.png$/, '')).sort(), [
    'pismo.cover.wide',
    'pismo.h1.wide',
    'pismo.p1-1.wide',
    'pismo.p1-2.wide',
    'pismo.p1.wide',
    'pismo.p2-1.wide',
    'pismo.p2.wide',
  ]);
  await rm(join(folder, files[3] ?? ''));
  assert.match((await run('pismo', '--all', '--out', folder)).printed, /: 1 cards? drawn, 6 were there\.$/);
});

test('errors name the reason', async (t) => {
  const { folder, run } = await visit(t);
  const said = async (...words: readonly string[]) => {
    const { code, printed } = await run(...words);
    return `${code} ${printed}`;
  };
  assert.match(await said('pismo', 'p9'), /^1 "pismo" has no passage "p9"\./);
  assert.match(await said('nichego', 'p1'), /^1 There is no text "nichego"/);
  assert.match(await said('pismo'), /^2 The id of the card is missing\./);
  assert.match(await said(), /^2 Expected 1 to 2 arguments, got 0\./);
  assert.match(
    await said('pismo', 'p1', '--format', 'jumbo'),
    /^2 --format cannot be "jumbo"\. Use one of wide, square, story\./,
  );
  assert.match(await said('pismo', 'p1', '--lang', 'fr'), /^2 --lang cannot be "fr"\./);
  assert.match(await said('pismo', 'p1', '--all'), /^2 --all and an id cannot be combined\./);
  assert.match(await said('pismo', 'p1', '--out', join(folder, 'none/p1.png')), /^1 ".*" cannot be written: ENOENT\./);
});
