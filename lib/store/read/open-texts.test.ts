// A work's texts are read in order, each on request, and missing ones are reported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { openTexts } from './open-texts.ts';

const BOOK = {
  ...LETTER,
  'content/kniga/work.json': { title: 'Книга' },
  'content/kniga/1.json': { h1: 'Раз' },
  'content/kniga/2.json': { h1: 'Два', 'p1-1': '' },
};

test('a work, a book and a chapter are opened by their address', async (t) => {
  await temporaryLibrary(t, BOOK);
  const letter = await openTexts('pismo', 'en');
  assert.deepEqual(
    (await Array.fromAsync(letter.texts)).map(({ address }) => address),
    ['pismo'],
  );
  assert.deepEqual((await openTexts('kniga', 'en')).addresses, ['kniga.1', 'kniga.2']);
  assert.deepEqual((await openTexts('kniga.1', 'en')).addresses, ['kniga.1']);
});

test('a broken text is refused when it is read', async (t) => {
  await temporaryLibrary(t, BOOK);
  const { texts } = await openTexts('kniga', 'en');
  const read = texts[Symbol.asyncIterator]();
  assert.equal((await read.next()).value.address, 'kniga.1');
  assert.equal((await refusalOf(read.next())).code, 'broken-text');
});

test('a missing text is reported', async (t) => {
  await temporaryLibrary(t, BOOK);
  for (const address of ['net', 'kniga.3', 'pismo.1', '../pismo', '']) {
    assert.equal((await refusalOf(openTexts(address, 'en'))).code, 'no-such-text', address);
  }
});
