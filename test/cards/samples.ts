// Passages of every kind for testing cards, written for the tests, so that the library can change.
import type { PlacedCard } from '#lib/card/address.ts';
import type { Look } from '#lib/card/card.ts';
import { passageCard } from '#lib/card/compose.ts';
import type { Text, Work } from '#lib/model.ts';
import { toParagraphs } from '#lib/segment/paragraphs.ts';

const PAIRS: Readonly<Record<string, readonly [russian: string, english: string]>> = {
  h1: ['На берегу', 'On the Shore'],
  'p1-1': ['Он вышел в сад и сел у окна.', 'He went out into the garden and sat down by the window.'],
  'p2-1': [
    'Паром опаздывал, и пассажиры, которым сначала было всё равно, понемногу собрались на краю причала: один смотрел в бинокль, другой считал чаек, третий объяснял всем остальным, что в прошлом году было ещё хуже.',
    'The ferry was late, and the passengers, who at first had not cared at all, gathered little by little at the end of the pier: one looked through binoculars, another counted gulls, a third explained to all the rest that last year had been even worse.',
  ],
  'p2-2': [
    'Кассирша закрыла окошко, повесила табличку и ушла обедать; табличка качалась на ветру, и прочесть её никто не мог.',
    'The cashier shut her window, hung up a sign and went to lunch; the sign swung in the wind, and nobody could read it.',
  ],
  'p2-3': [
    'К вечеру выяснилось, что паром давно стоит у другого причала и ждёт.',
    'By evening it turned out that the ferry had long been standing at the other pier, waiting.',
  ],
  'v1-1': ['На берегу стоит скамья,', 'A bench is standing on the shore;'],
  'v1-2': ['на ней сидим то ты, то я —', 'now you sit there, now I once more —'],
  'v1-3': [
    'а чаще всё же дождь\nи чья-то варежка, и что ж.',
    'but mostly rain, and by the door\na mitten someone wore.',
  ],
  'p3-1': ['— Идёт? — спросил он.', '“Is it coming?” he asked.'],
  'p4-1': ['— Кто?', '“Who?”'],
  'p5-1': ['— Паром, — сказал он и сам удивился.', '“The ferry,” he said, and was surprised himself.'],
  'p6-1': [
    'На борту было написано Baltic Queen II, а чуть ниже, мелом: «Made in 1974, ещё поплаваем!»',
    'On her side was written Baltic Queen II and a little lower, in chalk, “Made in 1974, she’ll sail a while yet!”',
  ],
};

const work: Work = {
  slug: 'bereg',
  meta: { title: 'На берегу', author: 'Редакция «Строки»' },
  lang: 'en',
  translation: { title: 'On the Shore', author: 'The Stroka editors' },
  chapters: [],
};

const text: Text = {
  address: 'bereg',
  work: 'bereg',
  chapter: undefined,
  lang: 'en',
  paragraphs: toParagraphs(side(0), side(1)),
  notes: { source: {}, target: {} },
  states: {},
};

/** Name of a sample → its passage. */
export const SAMPLES: Readonly<Record<string, string>> = {
  short: 'p1',
  long: 'p2',
  verse: 'v1',
  dialogue: 'p3~p5',
  latin: 'p6',
  range: 'p1-1~p2-1',
};

export function sampleCard(passage: string, look: Look): PlacedCard {
  const placed = passageCard(text, work, 'example.org', passage, look);
  if (!placed) throw new Error(`The samples have no passage ${passage}.`);
  return placed;
}

function side(index: 0 | 1): ReadonlyMap<string, string> {
  return new Map(Object.entries(PAIRS).map(([id, pair]) => [id, pair[index]]));
}
