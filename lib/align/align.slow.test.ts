// What the aligner promises for any text, and what it finds in texts whose alignment is known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UserError } from '../error.ts';
import { align, alignChapters } from './align.ts';
import type { Bead } from './bead.ts';

const unit = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('Иван пришёл домой.', 'Ivan came home.', '1957', '— Да?', '', '   ', '日本語。', '\ud800'),
);

test('every unit stands in exactly one bead, in order, with a confidence between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 25 }), fc.array(unit, { maxLength: 25 }), (source, target) => {
      const beads = align(source, target);
      assert.deepEqual(
        beads.flatMap((bead) => bead.source),
        source.map((_, index) => index),
      );
      assert.deepEqual(
        beads.flatMap((bead) => bead.target),
        target.map((_, index) => index),
      );
      for (const bead of beads) {
        assert.ok(bead.confidence >= 0 && bead.confidence <= 1);
        assert.ok(bead.source.length + bead.target.length > 0);
        assert.ok(bead.source.length <= 8 && bead.target.length <= 8);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same input gives the same beads', () => {
  const { source, target } = story(60);
  assert.deepEqual(align(source, target), align(source, target));
});

test('a text and its word-for-word rendering align one to one', () => {
  const { source, target } = story(120);
  const beads = align(source, target);
  assert.equal(
    rightPairs(beads, (index) => index),
    120,
  );
});

test('finds merged sentences, and a stretch that is missing', () => {
  const { source, target } = story(160);
  const cut = [...target.slice(0, 40), `${target[40]} ${target[41]}`, ...target.slice(42, 90), ...target.slice(110)];
  const beads = align(source, cut);
  assert.ok(beads.some((bead) => bead.source.join() === '40,41' && bead.target.join() === '40'));
  const missing = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source);
  assert.ok(missing.filter((index) => index >= 90 && index < 110).length >= 18, missing.join());
  assert.ok(
    missing.every((index) => index >= 88 && index < 112),
    missing.join(),
  );
});

test('a long text with a foreign opening is aligned through blocks and does not drift', () => {
  const { source, target } = story(1500);
  const opening = Array.from({ length: 150 }, (_, index) => `Quite another ${['book', 'page', 'note'][index % 3]}.`);
  const beads = align(source, [...opening, ...target]);
  assert.ok(rightPairs(beads, (index) => index + 150) > 1450);
});

test('unrelated texts are not forced together', () => {
  const beads = align(
    story(80, 1).source,
    story(80, 2).target.map((text) => text.replace(/[a-z]/g, scramble)),
  );
  const sure = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0 && bead.confidence > 0.9);
  assert.ok(sure.length <= 4, `${sure.length} sure beads`);
});

test('chapters share one lexicon but never their units', () => {
  const { source, target } = story(90);
  const chapters = (units: readonly string[]) => [0, 30, 60].map((from) => ({ units: units.slice(from, from + 30) }));
  const aligned = alignChapters(chapters(source), chapters(target));
  assert.equal(aligned.length, 3);
  for (const beads of aligned)
    assert.equal(
      rightPairs(beads, (index) => index),
      30,
    );
});

test('different numbers of chapters are refused with what to do', () => {
  assert.throws(
    () => alignChapters([{ units: ['a'] }], []),
    (error) => error instanceof UserError && error.code === 'chapters-differ' && error.hint !== '',
  );
});

test('progress grows to 1', () => {
  const shares: number[] = [];
  align(['Да.'], ['Yes.'], { onProgress: (share) => shares.push(share) });
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => one - other),
  );
  assert.equal(shares.at(-1), 1);
});

function rightPairs(beads: readonly Bead[], mate: (index: number) => number): number {
  return beads.filter((bead) => bead.source.length === 1 && bead.target.join() === `${mate(bead.source[0] ?? -1)}`)
    .length;
}

/** Sentences of made-up words in two made-up languages, the second a rendering of the first; the same for the same seed. */
function story(length: number, seed = 0): { source: string[]; target: string[] } {
  let state = seed * 7919 + 17;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const source: string[] = [];
  const target: string[] = [];
  for (let sentence = 0; sentence < length; sentence += 1) {
    const words = Array.from({ length: 4 + next(9) }, () => Math.floor(next(1000) ** 2 / 5000));
    source.push(`${words.map((word) => spell(word, 'бвгджзклмн', 'аоуеи')).join(' ')}.`);
    target.push(`${words.map((word) => spell(word * 31 + 7, 'bcdfghklmp', 'aeiou')).join(' ')}.`);
  }
  return { source, target };
}

function spell(number: number, consonants: string, vowels: string): string {
  let word = '';
  for (let rest = number + 11; rest > 0; rest = Math.floor(rest / 50)) {
    word += consonants.charAt(rest % 10) + vowels.charAt(Math.floor(rest / 10) % 5);
  }
  return word;
}

function scramble(letter: string): string {
  return String.fromCharCode(219 - letter.charCodeAt(0));
}
