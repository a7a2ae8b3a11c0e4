// Properties of all prose rules: a fix is stable and satisfies its rule, and no text makes a rule slow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProse, checkTranslatedWork, checkTranslation, fixSegment } from './proofread.ts';
import type { Translation } from './rule.ts';

const FIXABLE_RULES = ['spaces', 'ellipsis', 'dash', 'look-alike', 'invisible-character'];
const prose = fc
  .array(
    fc.constantFrom(...'abсо«»„“”"\'’.,!?…—–- \u00AD\u200B15', 'Слово', 'word', '...', ' - ', 'https://a.b/c,d...'),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

function rulesOn(text: string, lang: string): readonly string[] {
  const issues = checkProse({ file: 'text.json', lang, segments: new Map([['p1-1', text]]) });
  return issues.map(({ rule }) => rule);
}

test('fixing is idempotent', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('ru', 'en', 'fr'), (text, lang) => {
      const fixed = fixSegment(text, lang);
      assert.equal(fixSegment(fixed, lang), fixed);
    }),
  );
});

test('a fixed text has no fixable issues', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('ru', 'en'), (text, lang) => {
      const left = rulesOn(fixSegment(text, lang), lang).filter((rule) => FIXABLE_RULES.includes(rule));
      assert.deepEqual(left, []);
    }),
  );
});

test('fixing keeps letters and digits', () => {
  const words = (text: string) => text.match(/[a-z\d]+/gi)?.join('');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z\d "'.,!?—-]{0,40}$/), fc.constantFrom('ru', 'en'), (text, lang) => {
      assert.equal(words(fixSegment(text, lang)), words(text));
    }),
  );
});

const FIXES: readonly (readonly [lang: string, before: string, after: string])[] = [
  ['ru', '"В прошлом месяце…», — сказал он.', '«В прошлом месяце…», — сказал он.'],
  ['ru', '«Ещё один", - сказал он.', '«Ещё один», — сказал он.'],
  ['ru', 'Роман “Дым” - это…', 'Роман «Дым» — это…'],
  ['ru', '«Роман „Дым“ хорош».', '«Роман „Дым“ хорош».'],
  ['en', `It's "fine" -- isn't it?`, 'It’s “fine” — isn’t it?'],
  ['en', `He said 'yes' and didn't go.`, `He said 'yes' and didn’t go.`],
  ['en', 'A 6" nail, 5 - 3.', 'A 6" nail, 5 - 3.'],
  ['en', 'See https://a.b/c--d...e .', 'See https://a.b/c--d...e.'],
];

for (const [lang, before, after] of FIXES) {
  test(`fixes ${before}`, () => assert.equal(fixSegment(before, lang), after));
}

/** Texts on which a careless regular expression backtracks for hours: the test would not end. */
const HOSTILE = [
  ' ',
  '"',
  '«',
  '„',
  "'",
  '.',
  '. ',
  '-',
  ' - ',
  '<',
  '<a ',
  '{{',
  '**',
  'а ',
  'the ',
  '1',
  '1 000 ',
  '1,',
  '1.',
  'two ',
  'пяти',
  'сто',
  'X',
  'Aа',
  'http://',
  'a@',
  'a.',
  '&',
  '[',
  '](',
  '#',
  '\u00AD',
  '¬',
  'Сергей ',
  '😀',
];

test('no rule backtracks on tens of thousands of equal characters', () => {
  for (const piece of HOSTILE) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    for (const lang of ['ru', 'en']) {
      rulesOn(text, lang);
      fixSegment(text, lang);
    }
    const translation: Translation = {
      source: { file: 'ru.json', segments: new Map([['p1-1', `Начало ${text}`]]) },
      target: { file: 'en.json', lang: 'en', segments: new Map([['p1-1', `Begin ${text}`]]) },
      states: {},
      glossary: { слово: 'word' },
    };
    checkTranslation(translation);
    checkTranslatedWork({ lang: 'en', texts: [translation] });
  }
});
