// The command on real files: what it writes, and what it says when it cannot.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseBead } from '#lib/align/bead.ts';
import { align } from './align.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-align-'));
  await writeFile(join(folder, 'a.src'), '\uFEFFПривет, Анна!\r\nКак дела в Москве?\r\n');
  await writeFile(join(folder, 'a.tgt'), 'Hello, Anna!\nHow are things in Moscow?\n');
});
after(() => rm(folder, { recursive: true }));

const run = (words: readonly string[], options: Readonly<Record<string, string>>) =>
  align.run({
    words: words.map((word) => join(folder, word)),
    flags: new Set(),
    options: new Map(Object.entries(options)),
  });

test('writes a bead a line, for every unit', async (t) => {
  t.mock.method(console, 'log', () => {});
  const out = join(folder, 'out');
  assert.equal(await run(['a.src', 'a.tgt'], { from: 'ru', to: 'en', out }), 0);
  const lines = (await readFile(join(out, 'a.beads'), 'utf8')).trimEnd().split('\n');
  for (const line of lines) assert.match(line, /^\[[\d, ]*\]:\[[\d, ]*\]:\d\.\d\d$/);
  const beads = lines.map(parseBead);
  assert.deepEqual(
    beads.flatMap((bead) => bead?.source ?? []),
    [0, 1],
  );
  assert.deepEqual(
    beads.flatMap((bead) => bead?.target ?? []),
    [0, 1],
  );
});

test('keeps the beads that it is given', async (t) => {
  t.mock.method(console, 'log', () => {});
  const out = join(folder, 'anchored');
  const anchors = join(folder, 'known.beads');
  await writeFile(anchors, '[0]:[0, 1]\n\n');
  assert.equal(await run(['a.src', 'a.tgt'], { from: 'ru', to: 'en', out, anchors }), 0);
  assert.equal(await readFile(join(out, 'a.beads'), 'utf8'), '[0]:[0, 1]:1.00\n[1]:[]:1.00\n');
  await writeFile(anchors, '[0]:[0]\n[1, 0]:[1]\n');
  await assert.rejects(run(['a.src', 'a.tgt'], { out, anchors }), { code: 'anchors', message: /known\.beads, line 2/ });
  await writeFile(anchors, '[1]:[0]\n[0]:[1]\n');
  await assert.rejects(run(['a.src', 'a.tgt'], { out, anchors }), { code: 'anchors', message: /crosses it/ });
});

test('says what is wrong with what it was given', async () => {
  const out = join(folder, 'out');
  const refused = (code: string, message: RegExp) => ({ name: 'UserError', code, message });
  await assert.rejects(run(['a.src', 'a.tgt', 'a.src'], { out }), refused('usage', /pairs.* 3/));
  await assert.rejects(run(['a.src', 'a.tgt'], {}), refused('usage', /--out/));
  await assert.rejects(run(['a.src', 'a.tgt'], { out, from: 'Russian?' }), refused('usage', /Russian\?/));
  await assert.rejects(run(['a.src', 'a.tgt', 'a.src', 'a.tgt'], { out }), refused('usage', /a\.beads/));
  await assert.rejects(run(['none.src', 'a.tgt'], { out }), refused('unreadable', /none\.src/));
  await assert.rejects(
    run(['a.src', 'a.tgt'], { out, dictionary: join(folder, 'a.tgt') }),
    refused('dictionary', /line 1/),
  );
});
