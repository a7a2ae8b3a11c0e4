// Taking a query apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanQuery, LONGEST_QUERY, parseQuery, partsWithSigns, replaceTerm } from './query.ts';

const terms = (query: string) => parseQuery(cleanQuery(query)).map(({ kind, keys }) => `${kind} ${keys.join('+')}`);

test('words, quotations in any quotation marks, and words of the dictionary', () => {
  assert.deepEqual(terms('Людей  "как раз" «Ещё раз» “cup of tea” lemma:мыть'), [
    'word людей',
    'exact как+раз',
    'exact еще+раз',
    'exact cup+of+tea',
    'lemma мыть',
  ]);
});

test('a quotation that is not closed lasts to the end; punctuation is nothing', () => {
  assert.deepEqual(terms('он сказал: «как раз'), ['word он', 'word сказал', 'exact как+раз']);
  assert.deepEqual(terms('" «» …!? —'), []);
});

test('a Latin letter that looks like a Russian one is repaired', () => {
  assert.deepEqual(terms('cлово'), ['word слово']);
});

test('a query is cut at a length, cleaned of control characters, and read in at most eight parts', () => {
  assert.equal(cleanQuery('а'.repeat(5000)).length, LONGEST_QUERY);
  assert.equal(cleanQuery(' а\u0000\u202Eб\nв '), 'а б в');
  assert.equal(terms('а б в г д е ж з и к').length, 8);
});

test('parts with signs may have been typed in the other layout, and are read so where they are words', () => {
  assert.deepEqual(partsWithSigns('[jntk чай hello'), [{ start: 0, part: '[jntk' }]);
  const [term, next] = parseQuery('[jntk чай', new Map([[0, 'хотел']]));
  assert.deepEqual(term, { kind: 'word', keys: ['хотел'], isOtherLayout: true, start: 0, end: 5 });
  assert.deepEqual(next?.keys, ['чай']);
});

test('a part can be replaced', () => {
  const query = cleanQuery('старый  чай');
  const [, tea] = parseQuery(query);
  assert.ok(tea);
  assert.equal(replaceTerm(query, tea, '"чая"'), 'старый "чая"');
});

test('any text can be read, and its parts lie in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const query = cleanQuery(text);
      assert.ok(query.isWellFormed() && query.length <= LONGEST_QUERY);
      assert.equal(cleanQuery(query), query);
      for (const { start, end, keys } of parseQuery(query))
        assert.ok(start < end && end <= query.length && keys.length > 0);
    }),
  );
});
