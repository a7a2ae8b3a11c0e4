// Tests of aligning anew between accepted pairs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertNothingLost, deskFilesOf, follow, openDesk, WORK, wishes } from '../../test/random-desk.ts';
import type { Change } from './change.ts';
import { confidencesOf } from './confidence.ts';
import { isSamePair } from './desk-text.ts';
import { takeStep } from './journal.ts';
import { isPairAccepted, perform } from './perform.ts';
import { realign } from './realign.ts';

test('realigning loses no text, keeps the text valid, and never gives an id twice', () => {
  const list = wishes(['move', 'merge', 'split', 'accept', 'undo', 'realign', 'realign']);
  fc.assert(fc.property(deskFilesOf, list, assertNothingLost), { numRuns: 60 });
});

test('realigning leaves accepted pairs as they are, and everything beyond them', () => {
  fc.assert(
    fc.property(deskFilesOf, wishes(['move', 'merge', 'split', 'accept']), wishes(['realign']), (files, list, more) => {
      const before = list.reduce(follow, openDesk(files));
      const after = more.reduce(follow, before);
      for (const pair of before.text.pairs) {
        if (!isPairAccepted(pair, 'en')) continue;
        const now = after.text.pairs.find(({ id }) => id === pair.id);
        assert.ok(now && isSamePair(now, pair), pair.id);
      }
    }),
    { numRuns: 50 },
  );
});

const PLACES = ['сад', 'лес', 'дом', 'город', 'музей', 'театр', 'порт', 'парк', 'банк', 'суд', 'магазин', 'завод'];
const ENGLISH = [
  'garden',
  'forest',
  'house',
  'city',
  'museum',
  'theatre',
  'port',
  'park',
  'bank',
  'court',
  'shop',
  'plant',
];

test('pairs that have slipped are doubtful, and realigning puts them right', () => {
  const years = PLACES.map((_, index) => 1901 + 7 * index);
  const ru = PLACES.map((place, at) => [`p${at + 1}`, `В ${years[at]} году здесь был только ${place}.`]);
  const right = ENGLISH.map((place, at) => `In ${years[at]} there was only a ${place} here.`);
  // The fifth translation stands at the end of the fourth, and those after it one place too early.
  const slipped = right.flatMap((text, at) => (at === 3 ? [`${text} ${right[4]}`] : at === 4 ? [] : [text]));
  const start = openDesk({
    [`content/${WORK}/text.json`]: Object.fromEntries(ru),
    [`locales/en/${WORK}/text.json`]: Object.fromEntries(slipped.map((text, at) => [`p${at + 1}`, text])),
  });
  const doubtful = confidencesOf(start.text, 'en');
  assert.equal(doubtful.size, 0, 'eleven pairs are too few');
  const change = realign(start, 'en', 'p1') as Change;
  const after = takeStep(start, { do: 'change', change })?.desk ?? start;
  assert.deepEqual(
    after.text.pairs.map((pair) => pair.translations.en?.text),
    right,
  );
  assert.equal(Math.min(...confidencesOf(after.text, 'en').values()) > 0.5, true);
  const accepted = perform(start, 'en', { do: 'accept', id: 'p8' }) as Change;
  const held = takeStep(start, { do: 'change', change: accepted })?.desk ?? start;
  const below = realign(held, 'en', 'p12');
  for (const { id } of below?.removed ?? []) assert.ok(Number(id.slice(1)) > 8, id);
});
