// The changes that a file makes, and those that are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../../model.ts';
import { planTranslation } from './plan.ts';
import { readTranslation } from './read-translation.ts';
import type { TranslatedUnit } from './reader.ts';

const text: Text = {
  address: 'dama.1',
  work: 'dama',
  chapter: 1,
  lang: 'en',
  paragraphs: [
    {
      id: 'p1',
      kind: 'paragraph',
      segments: [
        { id: 'p1-1', source: 'Да.', target: 'Yes.' },
        { id: 'p1-2', source: 'Ялта.', target: undefined },
        { id: 'p1-3', source: 'Да.', target: 'Yes.' },
      ],
    },
    { id: 'p2', kind: 'paragraph', segments: [{ id: 'p2-1', source: 'И море.', target: undefined }] },
    { id: 'v1', kind: 'verse', segments: [{ id: 'v1-1', source: 'Раз,\nдва.', target: undefined }] },
  ],
  notes: { source: { 'p1-2': ['Город.', 'На море.'] }, target: {} },
  states: { 'p1-1': { state: 'draft', by: 'memory' } },
};

function unit(id: string | undefined, target: string | undefined, rest: Partial<TranslatedUnit> = {}): TranslatedUnit {
  return {
    line: 1,
    address: undefined,
    source: undefined,
    joined: false,
    state: undefined,
    by: undefined,
    madeFrom: undefined,
    id,
    target,
    ...rest,
  };
}

function plan(...units: readonly TranslatedUnit[]) {
  const numbered = units.map((one, index) => ({ ...one, line: index + 1 }));
  const { changes, issues, ...counts } = planTranslation(
    { format: 'tmx', units: numbered, notes: [] },
    [text],
    'a.tmx',
  );
  return {
    changes: changes.map(({ id, before, after, state }) => [id, before, after, state.state]),
    issues: issues.map(({ rule, file, id }) => [rule, file, id]),
    full: changes,
    ...counts,
  };
}

test('new translations are imported, as reviewed unless the file says otherwise', () => {
  const { changes, unchanged } = plan(
    unit('p1-1', 'Oh yes.'),
    unit('p1-2', 'Yalta.', { state: 'draft', by: 'deepl' }),
    unit('p1-3', 'Yes.'),
    unit('p2-1', undefined),
  );
  assert.deepEqual(changes, [
    ['p1-1', 'Yes.', 'Oh yes.', 'reviewed'],
    ['p1-2', undefined, 'Yalta.', 'draft'],
  ]);
  assert.equal(unchanged, 2);
});

test('marking a draft as reviewed is a change, even with the same text', () => {
  assert.deepEqual(plan(unit('p1-1', 'Yes.', { state: 'reviewed' })).changes, [['p1-1', 'Yes.', 'Yes.', 'reviewed']]);
  assert.deepEqual(plan(unit('p1-1', 'Yes.')).changes, []);
});

test('a translation of another original is imported as stale, with an issue', () => {
  const { changes, issues, full } = plan(
    unit('p1-2', 'Yalta?', { source: 'Ялта?' }),
    unit('p1-1', 'Yes.', { source: 'Дa', state: 'reviewed' }),
  );
  assert.deepEqual(changes, [['p1-2', undefined, 'Yalta?', 'stale']]);
  assert.equal(full[0]?.state.source, 'Ялта?');
  assert.deepEqual(issues, [['changed-source', 'a.tmx:1', 'dama.1:p1-2']]);
});

test('ignored units are reported with their lines, and no translation is deleted', () => {
  const { changes, issues, elsewhere } = plan(
    unit('p9-1', 'No.'),
    unit('p1-1', ''),
    unit('p1-1', 'Twice.'),
    unit('p1-2', 'a\u202Eb'),
    unit('p2-1', 'И море.'),
    unit('p1-3', '', { joined: true }),
    unit('p1-1', 'No.', { address: 'drama' }),
    unit(undefined, 'No.', { source: 'Нет такого.' }),
    unit(undefined, 'No.'),
  );
  assert.deepEqual(changes, []);
  assert.equal(elsewhere, 1);
  assert.deepEqual(issues.map(([rule, file]) => `${rule} ${file}`).sort(), [
    'control-character a.tmx:4',
    'duplicate a.tmx:3',
    'empty a.tmx:2',
    'empty a.tmx:6',
    'unknown-id a.tmx:1',
    'unknown-source a.tmx:8',
    'unknown-source a.tmx:9',
    'untranslated a.tmx:5',
  ]);
});

test('a paragraph’s first segment may be joined to the paragraph before', () => {
  assert.deepEqual(plan(unit('p2-1', '', { joined: true })).changes, [['p2-1', undefined, '', 'reviewed']]);
  assert.deepEqual(plan(unit('p1-2', '', { joined: true })).changes, []);
});

test('texts are normalised', () => {
  const { changes } = plan(unit('p1-2', ' Yal\u00A0ta,\n  cafe\u0301. '), unit('v1-1', 'One,\r\ntwo.'));
  assert.deepEqual(
    changes.map(([, , after]) => after),
    ['Yal ta, café.', 'One,\ntwo.'],
  );
});

test('without keys units are matched by the original', () => {
  const { changes } = plan(
    unit(undefined, 'Sure.', { source: ' Да. ' }),
    unit(undefined, 'Verse.', { source: 'Раз, два.' }),
  );
  assert.deepEqual(changes, [
    ['p1-1', 'Yes.', 'Sure.', 'reviewed'],
    ['p1-3', 'Yes.', 'Sure.', 'reviewed'],
    ['v1-1', undefined, 'Verse.', 'reviewed'],
  ]);
  const both = plan(unit(undefined, 'Yes!', { source: 'Да.' }), unit(undefined, 'Sure.', { source: 'Да.' }));
  assert.deepEqual(
    both.changes.map(([id, , after]) => [id, after]),
    [
      ['p1-1', 'Yes!'],
      ['p1-3', 'Sure.'],
    ],
  );
});

test('footnotes are imported in order', () => {
  const second = unit('p1-2.n2', 'On the sea.');
  assert.deepEqual(plan(second).issues, [['note-gap', 'a.tmx:1', 'dama.1:p1-2.n2']]);
  assert.equal(plan(second, unit('p1-2.n1', 'A town.')).changes.length, 2);
});

test('codes between words do not make a unit stale, and are read as the library has their places', () => {
  const xliff = (id: string, source: string, target: string) =>
    planTranslation(
      readTranslation(
        Buffer.from(
          `<xliff version="1.2"><file><trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit></file></xliff>`,
        ),
        { file: 'a.xlf', sourceLang: 'ru', targetLang: 'en' },
      ),
      [text],
      'a.xlf',
    );
  const cases = [
    ['p2-1', '<g id="1">И</g><g id="2">море.</g>', '<g id="1">The</g><g id="2">sea.</g>', 'The sea.'],
    ['p2-1', 'И <g id="1">мо</g><x id="2"/>ре.', 'The <g id="1">s</g><x id="2"/>ea.', 'The sea.'],
    ['p2-1', 'И<bx id="1"/>море<ex id="1"/>.', 'The<bx id="1"/>sea<ex id="1"/>.', 'The sea.'],
    ['p2-1', 'И<x id="1" ctype="lb"/>море.', 'The<x id="1" ctype="lb"/>sea.', 'The sea.'],
    ['p2-1', 'И<g id="1"> море</g><x id="2"/>.', '“<g id="1">The sea,</g><x id="2"/>” it said.', '“The sea,” it said.'],
    ['p2-1', '<g id="1">И</g><x id="2"/> море.', '(<g id="1">The</g><x id="2"/> sea.)', '(The sea.)'],
    ['v1-1', 'Раз,<x id="1"/>два.', 'One,<x id="1" ctype="lb"/>two.', 'One,\ntwo.'],
    ['x17', 'И<ph id="1"/>море.', 'The<ph id="1"/>sea.', 'The sea.'],
    ['x18', 'И мо<ph id="1">{}</ph>ре.', 'The s<ph id="1">{}</ph>ea.', 'The sea.'],
  ] as const;
  for (const [id, source, target, expected] of cases) {
    const { changes, issues } = xliff(id, source, target);
    assert.deepEqual(issues, [], source);
    assert.deepEqual(
      changes.map(({ after, state }) => [after, state.state]),
      [[expected, 'reviewed']],
      source,
    );
  }
  assert.deepEqual(
    xliff('p2-1', 'А<x id="1"/>море.', 'The<x id="1"/>sea.').changes.map(({ after, state }) => [after, state.state]),
    [['The sea.', 'stale']],
  );
});

test('a further unit for a sentence that occurs several times is one issue', () => {
  const { changes, issues } = plan(
    unit(undefined, 'Yes, yes.', { source: 'Да.' }),
    unit(undefined, 'Yeah.', { source: 'Да.' }),
    unit(undefined, 'Yep.', { source: 'Да.' }),
  );
  assert.equal(changes.length, 2);
  assert.deepEqual(issues, [
    ['duplicate', 'a.tmx:2', 'dama.1:p1-1'],
    ['duplicate', 'a.tmx:3', 'dama.1:p1-1'],
  ]);
});
