// The linker with the project's dictionaries, in a library that has nothing to learn from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { openMorphology } from '../read/morphology.ts';
import { formReader, openWordLinker, tokensOf } from './word-linker.ts';

test('one paragraph alone is linked by the dictionary', async (t) => {
  await temporaryLibrary(t, LETTER);
  const linker = await openWordLinker();
  const pair = [tokensOf('Старуха вытерла руки.'), tokensOf('The old woman wiped her hands.')] as const;
  const links = linker.link(pair).map(({ source, target }) => `${pair[0][source]}=${pair[1][target]}`);
  for (const link of ['Старуха=woman', 'вытерла=wiped', 'руки=hands']) assert.ok(links.includes(link), links.join(' '));
});

test('a participle is read under itself and under its verb', async () => {
  const read = formReader(await openMorphology());
  assert.ok(read('вытертая').some(({ lemmas }) => lemmas.includes('вытереть')));
});
