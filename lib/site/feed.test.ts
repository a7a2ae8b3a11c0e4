// Tests of the Atom feed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Work } from '../model.ts';
import { atomFeed, escapeXml } from './feed.ts';

const options = { title: 'Stroka', description: 'Russian & English', lng: 'en', origin: 'https://example.org' };
const work: Work = {
  slug: 'dama',
  meta: { title: 'Дама <с> собачкой', author: 'А. Чехов', year: 1899 },
  lang: 'en',
  translation: { title: 'The Lady', blurb: 'A "short" story & more' },
  chapters: [],
};

test('a feed has an entry for each work, in both languages, escaped', () => {
  const feed = atomFeed([work], options);
  assert.match(feed, /<title>Дама &lt;с&gt; собачкой \/ The Lady<\/title>/);
  assert.match(feed, /<summary>A &quot;short&quot; story &amp; more<\/summary>/);
  assert.match(feed, /<id>https:\/\/example\.org\/en\/dama<\/id>/);
  assert.match(feed, /<updated>1899-01-01T00:00:00Z<\/updated>/);
});

test('a feed without works is still a feed', () => {
  assert.match(atomFeed([], options), /<updated>\d{4}-01-01T00:00:00Z<\/updated>/);
});

test('no text opens an element or holds a character that XML forbids', () => {
  const isAllowed = (character: string) => character >= ' ' || '\t\n\r'.includes(character);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      return !/[<>"']/.test(escaped) && [...escaped].every(isAllowed);
    }),
  );
});
