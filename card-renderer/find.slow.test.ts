// Finding the card at an address: published works, texts and passages under any hash, and nothing else, quickly.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { LETTER, temporaryLibrary, writeLibrary } from '../test/temporary-library.ts';
import { findCard } from './find.ts';

const BOOK = {
  'content/kniga/work.json': { title: 'Книга' },
  'content/kniga/1.json': { 'p1-1': 'Раз.' },
  'content/kniga/aliases.json': { 1: { 'p1-2': 'p1-1' } },
  'content/aliases.json': { staraya: 'kniga' },
  'locales/en/kniga/1.json': { 'p1-1': 'One.' },
};

async function paths(names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const found = [];
  for (const name of names) found.push((await findCard(name.split('/')))?.path);
  return found;
}

async function library(t: TestContext): Promise<string> {
  return temporaryLibrary(t, { ...LETTER, ...BOOK });
}

test('published texts have cards, under any hash', async (t) => {
  await library(t);
  for (const name of [
    'shelf.wide',
    'shelf.story.dark',
    'pismo/cover.wide',
    'pismo/p1-2.square.dark.ru',
    'pismo/p1.story.en',
    'pismo/p1-2~p2.wide',
    'kniga/cover.wide',
    'kniga.1/cover.wide',
    'kniga.1/p1-1.wide',
  ]) {
    const [path] = await paths([`${name}.00000000.png`]);
    assert.match(path ?? '', /\.[\da-f]{8}\.png$/, name);
    assert.equal(path?.replace(/[\da-f]{8}\.png$/, ''), `${name}.`);
  }
});

test('old ids and old names lead to the current ones', async (t) => {
  await library(t);
  const [current, alias, renamed, both] = await paths(
    ['kniga.1/p1-1', 'kniga.1/p1-2', 'staraya.1/p1-1', 'staraya.1/p1-2'].map((name) => `${name}.wide.00000000.png`),
  );
  assert.ok(current);
  assert.deepEqual([alias, renamed, both], [current, current, current]);
});

test('unpublished texts have no card', async (t) => {
  const folder = await library(t);
  await writeLibrary(folder, { 'content/pusto/work.json': '{', 'content/pusto/text.json': { p1: 'Раз.' } });
  const names = [
    'nichego/p1',
    'nichego/cover',
    'pismo/p9',
    'pismo/p2~p1',
    'pismo/shelf',
    'kniga/p1-1',
    'pusto/p1',
    'pusto/cover',
    'pismo.1/p1',
    'cards/cover',
  ];
  assert.deepEqual(
    await paths(names.map((name) => `${name}.wide.00000000.png`)),
    names.map(() => undefined),
  );
});

test('a change of the text is seen within a second', async (t) => {
  const folder = await library(t);
  const [before] = await paths(['pismo/p2.wide.00000000.png']);
  await writeLibrary(folder, {
    'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'А.', 'p1-2': 'Б.', 'p2-1': 'Иначе.' },
  });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const [after] = await paths(['pismo/p2.wide.00000000.png']);
  assert.ok(before && after && before !== after);
});

test('held-back texts have no card', async (t) => {
  // Separate texts: those of the other tests are still in the cache.
  await temporaryLibrary(t, {
    'content/chai/work.json': { title: 'Чай' },
    'content/chai/text.json': { 'p1-1': 'Раз.' },
    'locales/en/chai/text.json': { 'p1-1': 'One.' },
    'locales/en/chai/text.state.json': { 'p1-1': { state: 'draft' } },
    'content/tom/work.json': { title: 'Том' },
    'content/tom/1.json': { 'p1-1': 'Раз.' },
    'locales/en/tom/1.json': { 'p1-1': 'One.' },
    'locales/en/tom/1.state.json': { 'p1-1': { state: 'draft' } },
  });
  const names = ['chai/cover', 'chai/p1-1', 'tom/cover', 'tom.1/p1-1'];
  assert.deepEqual(
    await paths(names.map((name) => `${name}.wide.00000000.png`)),
    names.map(() => undefined),
  );
});
