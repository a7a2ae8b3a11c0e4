// The Atom feed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findElements, parseXml } from '../formats/read-xml.ts';
import type { Work } from '../model.ts';
import { atomFeed } from './feed.ts';

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
  assert.match(feed, /<summary>A "short" story &amp; more<\/summary>/);
  assert.match(feed, /<id>https:\/\/example\.org\/en\/dama<\/id>/);
  assert.match(feed, /<updated>1899-01-01T00:00:00Z<\/updated>/);
});

test('in a browser a feed has a style sheet, and each entry a link', () => {
  const feed = atomFeed([work], options);
  assert.match(feed, /<\?xml-stylesheet type="text\/css" href="\/feed\.css"\?>/);
  assert.match(feed, /<a href="https:\/\/example\.org\/en\/dama">Дама &lt;с&gt; собачкой/);
});

test('a feed without works has a date too', () => {
  assert.match(atomFeed([], options), /<updated>\d{4}-01-01T00:00:00Z<\/updated>/);
});

test('a feed is well-formed XML with any titles', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const named = {
        ...work,
        meta: { ...work.meta, title: text },
        translation: { title: text, author: text, blurb: text },
      };
      const feed = parseXml(atomFeed([named], { ...options, title: text, description: text }), { file: 'feed' });
      assert.equal(findElements(feed, 'entry').length, 1);
    }),
  );
});
