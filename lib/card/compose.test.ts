// The content of cards, and their addresses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text, Work } from '../model.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import type { Look } from './card.ts';
import { passageCard, shelfCard, textCard, workCard } from './compose.ts';

const LOOK: Look = { format: 'wide', dark: false, only: undefined };
const SITE = 'example.org';

const work: Work = {
  slug: 'dama',
  meta: { title: 'Дама с собачкой', author: 'Антон Чехов' },
  lang: 'en',
  translation: { title: 'The Lady with the Dog', author: 'Anton Chekhov' },
  chapters: [1],
};
const source = { h1: 'В Ялте', 'p1-1': 'Раз.', 'p1-2': 'Два.', 'p2-1': 'Три.', 'v1-1': 'Четыре,\nпять' };
const target = { h1: 'In Yalta', 'p1-1': 'One.', 'p1-2': 'Two.', 'p2-1': '', 'v1-1': 'Four,\nfive' };
const text = textOf(source, target);

function textOf(russian: Readonly<Record<string, string>>, english: Readonly<Record<string, string>>): Text {
  const paragraphs = toParagraphs(new Map(Object.entries(russian)), new Map(Object.entries(english)));
  return {
    address: 'dama.1',
    work: 'dama',
    chapter: 1,
    lang: 'en',
    paragraphs,
    notes: { source: {}, target: {} },
    states: {},
  };
}

test('a passage shows its segments, and below them author, book, chapter, number and site', () => {
  const { path, card } = passageCard(text, work, SITE, 'p1-2~p2', LOOK) ?? assert.fail();
  assert.match(path, /^dama\.1\/p1-2~p2\.wide\.[\da-f]{8}\.png$/);
  assert.deepEqual(card.blocks, [
    { verse: false, segments: [{ source: 'Два.', target: 'Two.' }] },
    { verse: false, segments: [{ source: 'Три.', target: '' }] },
  ]);
  assert.deepEqual(card.foot, { left: 'Антон Чехов · Дама с собачкой. В Ялте', right: '§ 1–2 · example.org' });
  assert.equal(card.kind, 'passage');
  assert.equal(passageCard(text, work, SITE, 'h1', LOOK)?.card.kind, 'title');
  assert.equal(passageCard(text, work, SITE, 'v1', LOOK)?.card.blocks[0]?.verse, true);
  assert.equal(passageCard(text, work, SITE, 'p9', LOOK), undefined);
});

test('a card in one language shows only that, and there is none if it has no text', () => {
  const english = passageCard(text, work, SITE, 'p1-1', { ...LOOK, only: 'en' })?.card;
  assert.deepEqual(english?.blocks[0]?.segments, [{ source: '', target: 'One.' }]);
  assert.equal(english?.foot.left, 'Anton Chekhov · The Lady with the Dog. In Yalta');
  assert.deepEqual(passageCard(text, work, SITE, 'p1-1', { ...LOOK, only: 'ru' })?.card.blocks[0]?.segments, [
    { source: 'Раз.', target: '' },
  ]);
  assert.equal(passageCard(text, work, SITE, 'p2-1', { ...LOOK, only: 'en' }), undefined);
});

test('covers show titles', () => {
  assert.deepEqual(textCard(text, work, SITE, LOOK)?.card.blocks[0]?.segments, [
    { source: 'В Ялте', target: 'In Yalta' },
  ]);
  assert.equal(textCard(text, work, SITE, LOOK)?.card.foot.left, 'Антон Чехов · Дама с собачкой');
  assert.equal(workCard(work, SITE, LOOK)?.card.foot.left, 'Антон Чехов');
  const shelf = shelfCard({ source: 'Рядом', target: 'Side by side' }, 'Stroka', SITE, { format: 'story', dark: true });
  assert.match(shelf?.path ?? '', /^shelf\.story\.dark\.[\da-f]{8}\.png$/);
});

test('the address changes only with the text, the look and the foot', () => {
  const path = (given: Text, look: Look = LOOK, site = SITE) => passageCard(given, work, site, 'p1', look)?.path;
  assert.equal(path(text), path(textOf({ ...source, 'p2-1': 'Иначе.' }, target)));
  const others = [
    path(textOf({ ...source, 'p1-2': 'Иначе.' }, target)),
    path(textOf(source, { ...target, 'p1-2': 'Else.' })),
    path(text, { ...LOOK, dark: true }),
    path(text, { ...LOOK, only: 'ru' }),
    path(text, LOOK, 'other.org'),
  ];
  assert.equal(new Set([path(text), ...others]).size, others.length + 1);
});

test('drafts are marked on every card that shows them', () => {
  const drafted: Text = {
    ...text,
    states: { 'p1-2': { state: 'draft', by: 'deepl' }, h1: { state: 'draft', by: 'Ann' } },
  };
  const remark = (subject: string, look = LOOK) => passageCard(drafted, work, SITE, subject, look)?.card.foot.remark;
  assert.deepEqual(
    [remark('p1'), remark('p1-2'), remark('p1-1'), remark('p1-1~v1'), remark('p1', { ...LOOK, only: 'ru' })],
    ['machine draft', 'machine draft', undefined, 'machine draft', undefined],
  );
  assert.equal(remark('p1', { ...LOOK, only: 'en' }), 'machine draft');
  assert.equal(textCard(drafted, work, SITE, LOOK)?.card.foot.remark, 'draft');
  assert.equal(textCard(text, work, SITE, LOOK)?.card.foot.remark, undefined);
  assert.notEqual(passageCard(drafted, work, SITE, 'p1', LOOK)?.path, passageCard(text, work, SITE, 'p1', LOOK)?.path);
});
