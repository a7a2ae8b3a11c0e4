// Structured data for search engines and previews.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text, Work } from '../model.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { bookData, inlineJson, passageData, shelfData, structuredData } from './structured-data.ts';

const work: Work = {
  slug: 'dama',
  meta: { title: 'Дама', author: 'А. Чехов', year: 1899, licence: 'CC-BY-4.0' },
  lang: 'en',
  translation: { title: 'The Lady', translators: [{ lang: 'en', name: 'C. Garnett' }] },
  chapters: [],
};
const text: Text = {
  address: 'dama',
  work: 'dama',
  chapter: undefined,
  lang: 'en',
  paragraphs: toParagraphs(new Map([['p1-1', 'Говорили.']]), new Map([['p1-1', 'It was said.']])),
  notes: { source: {}, target: {} },
  states: {},
};
const url = 'https://example.org/en/dama';
const picture = { path: '/cards/dama/cover.wide.0a1b2c3d.png', width: 1200, height: 630, alt: 'Дама' };
const image = {
  '@type': 'ImageObject',
  url: 'https://example.org/cards/dama/cover.wide.0a1b2c3d.png',
  width: 1200,
  height: 630,
};
const asRead = (data: object) => JSON.parse(JSON.stringify(data));

test('JSON in a page can neither close its element nor break a script', () => {
  const value = { text: '</script><!--<script>\u2028\u2029' };
  const json = inlineJson(value);
  assert.doesNotMatch(json, /<|\u2028|\u2029/);
  assert.deepEqual(JSON.parse(json), value);
});

test('a text and its translation refer to each other', () => {
  const data = asRead(structuredData(text, work, { url }));
  assert.equal(data['@id'], data.workTranslation.translationOfWork['@id']);
  assert.equal(data.inLanguage, 'ru');
  assert.equal(data.workTranslation.inLanguage, 'en');
  assert.deepEqual(data.workTranslation.translator, [{ '@type': 'Person', name: 'C. Garnett' }]);
  assert.ok(!('image' in data));
});

test('a passage is a quotation of its text, in both languages', () => {
  const data = asRead(passageData(text, text, work, { url: `${url}/p1-1`, textUrl: url, picture }));
  assert.equal(data['@type'], 'Quotation');
  assert.equal(data.text, 'Говорили.');
  assert.equal(data.workTranslation.text, 'It was said.');
  assert.equal(data.isPartOf['@id'], asRead(structuredData(text, work, { url }))['@id']);
});

test('the data of every page has its picture with an absolute URL', () => {
  for (const data of [
    structuredData(text, work, { url, picture }),
    bookData(work, { url, picture }),
    passageData(text, text, work, { url: `${url}/p1-1`, textUrl: url, picture }),
    shelfData('Stroka', 'Russian beside English', 'en', { url: 'https://example.org/en', picture }),
  ]) {
    assert.deepEqual(asRead(data).image, image);
  }
});

test('drafts are marked, with machines as their source and without a translator', () => {
  const paragraphs = toParagraphs(
    new Map(Object.entries({ 'p1-1': 'Раз.', 'p1-2': 'Два.', 'p2-1': 'Три.' })),
    new Map(Object.entries({ 'p1-1': 'One.', 'p1-2': 'Two.' })),
  );
  const translationOf = (states: Text['states']) =>
    asRead(structuredData({ ...text, paragraphs, states }, work, { url })).workTranslation;
  const [machine, person] = [
    { state: 'draft', by: 'deepl' },
    { state: 'draft', by: 'Ann Hill' },
  ] as const;
  const some = translationOf({ 'p1-1': machine });
  assert.deepEqual(
    [some.creativeWorkStatus, some.digitalSourceType, some.translator.length],
    ['Draft', 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource', 1],
  );
  const all = translationOf({ 'p1-1': machine, 'p1-2': machine });
  assert.deepEqual(
    [all.digitalSourceType, all.translator],
    ['https://schema.org/TrainedAlgorithmicMediaDigitalSource', undefined],
  );
  const hers = translationOf({ 'p1-1': person, 'p1-2': person });
  assert.deepEqual([hers.creativeWorkStatus, hers.digitalSourceType, hers.translator.length], ['Draft', undefined, 1]);
  assert.equal(translationOf({ 'p1-1': { state: 'reviewed', by: 'deepl' } }).creativeWorkStatus, undefined);
  const passage = { paragraphs: toParagraphs(new Map([['p1-2', 'Два.']]), new Map([['p1-2', 'Two.']])) };
  const page = { url: `${url}/p1-2`, textUrl: url };
  const quoted = asRead(passageData(passage, { ...text, paragraphs, states: { 'p1-1': machine } }, work, page));
  assert.equal(quoted.workTranslation.creativeWorkStatus, undefined);
});
