// Old ids and old slugs lead to the current ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { currentIds, resolveId, resolveWork } from './aliases.ts';

test('old ids lead to the new ones, along chains, never in cycles', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'content/pismo/aliases.json': { text: { 'p9-1': 'p8-1', 'p8-1': 'p1-2', p5: 'p4', p4: 'p5', p3: 'p3' } },
    'content/kniga/aliases.json': { 2: { p2: 'p1' } },
  });
  const resolved = await Promise.all(
    ['p9-1', 'p8-1', 'p1-2', 'p5', 'p3', '__proto__'].map((id) => resolveId('pismo', id)),
  );
  assert.deepEqual(resolved, ['p1-2', 'p1-2', undefined, undefined, undefined, undefined]);
  assert.equal(await resolveId('kniga.2', 'p2'), 'p1');
  assert.equal(await resolveId('kniga.1', 'p2'), undefined);
  assert.equal(await resolveId('../kniga.2', 'p2'), undefined);
});

test('a library without alias files has no aliases', async (t) => {
  await temporaryLibrary(t, LETTER);
  assert.deepEqual([await resolveId('pismo', 'p1-1'), await resolveWork('pismo')], [undefined, undefined]);
  assert.equal((await currentIds('pismo')).size, 0);
  assert.equal((await currentIds('../pismo')).size, 0);
});

test('old slugs lead to existing works', async (t) => {
  const aliases = { staroe: 'staree', staree: 'pismo', nikuda: 'netu', krug: 'krug' };
  await temporaryLibrary(t, { ...LETTER, 'content/aliases.json': aliases });
  const resolved = await Promise.all(['staroe', 'staree', 'nikuda', 'krug', 'pismo'].map(resolveWork));
  assert.deepEqual(resolved, ['pismo', 'pismo', undefined, undefined, undefined]);
});

test('broken aliases are refused with the list', async (t) => {
  await temporaryLibrary(t, { 'content/aliases.json': '{', 'content/pismo/aliases.json': { text: ['p1'] } });
  assert.equal((await refusalOf(resolveWork('a'))).code, 'broken-aliases');
  assert.equal((await refusalOf(resolveId('pismo', 'p1'))).code, 'broken-aliases');
});
